package store

import (
	"context"
	"embed"
	"fmt"
	"strings"
)

//go:embed schema/*.sql
var schema embed.FS

// applicationID stands in the header of every store.
const applicationID = 0x51447631

// steps returns the steps of the schema in their order: the nth leads from version
// n-1 to version n, the first from an empty file. A step never changes once it has
// been released.
func steps() []string {
	files, err := schema.ReadDir("schema") // sorted
	if err != nil {
		panic(err)
	}
	var all []string
	for _, f := range files {
		text, err := schema.ReadFile("schema/" + f.Name())
		if err != nil {
			panic(err)
		}
		all = append(all, string(text))
	}
	return all
}

// errForeign and newerError say why a file is not opened.
var errForeign = fmt.Errorf("a database of another program")

type newerError struct{ has, known int }

func (e *newerError) Error() string {
	return fmt.Sprintf("its schema has version %d, this program knows %d", e.has, e.known)
}

// migrate brings the schema to the last of the steps, in one transaction.
func (db *DB) migrate(ctx context.Context, steps []string) error {
	has, err := db.version(ctx)
	if err != nil || has == len(steps) {
		return err
	}
	if has > len(steps) {
		return &newerError{has, len(steps)}
	}
	return db.write.alone(ctx, func() error {
		_, err := db.write.transact(ctx, func(tx *transaction) error {
			// Another process may have done it since.
			if err := tx.row("PRAGMA user_version", nil, &has); err != nil || has >= len(steps) {
				return err
			}
			script := strings.Join(steps[has:], "\n") +
				fmt.Sprintf(";\nPRAGMA user_version = %d;\nPRAGMA application_id = %d;", len(steps), applicationID)
			_, err := tx.w.conn.ExecContext(ctx, script)
			return err
		})
		return err
	})
}

// version returns the version of the file's schema, 0 for a new file.
func (db *DB) version(ctx context.Context) (int, error) {
	var version, application, tables int
	err := db.write.conn.QueryRowContext(ctx, "SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)").
		Scan(&version, &application, &tables)
	if err != nil {
		return 0, err
	}
	if application != applicationID && tables > 0 {
		return 0, errForeign
	}
	return version, nil
}
