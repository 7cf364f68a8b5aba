package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Raw returns the bytes that a version was read from: those of its text where
// no others were stored.
func (db *DB) Raw(ctx context.Context, id VersionID) ([]byte, error) {
	var size int
	var packed []byte
	err := db.read.row(ctx, "SELECT size, packed FROM version JOIN blob ON blob.id = coalesce(raw, text) WHERE version.id = ?", []any{id}, &size, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, unknown("version", fmt.Sprint(id))
	}
	if err != nil {
		return nil, db.explain(err)
	}
	raw, err := unpack(packed, size)
	return raw, db.explain(err)
}
