package store

import (
	"context"
	"database/sql"
)

// writer is the one connection that writes.
type writer struct {
	turn chan struct{} // whoever took its one value may write
	conn *sql.Conn
	*statements
}

func newWriter(ctx context.Context, pool *sql.DB) (*writer, error) {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, err
	}
	w := &writer{make(chan struct{}, 1), conn, newStatements(conn)}
	w.turn <- struct{}{}
	return w, nil
}

func (w *writer) close() error {
	if err := w.statements.close(); err != nil {
		return err
	}
	return w.conn.Close()
}

// alone runs do while nobody else of this process writes.
func (w *writer) alone(ctx context.Context, do func() error) error {
	select {
	case <-w.turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { w.turn <- struct{}{} }()
	return do()
}

// transaction is one turn of writing.
type transaction struct {
	ctx context.Context
	w   *writer
}

// update runs do in a transaction and returns how many rows it wrote, those of
// the index of words among them. Nothing is written when do returns an error.
func (db *DB) update(ctx context.Context, do func(*transaction) error) (rows int64, err error) {
	err = db.write.alone(ctx, func() error {
		rows, err = db.write.transact(ctx, do)
		return err
	})
	return rows, db.explain(err)
}

func (w *writer) transact(ctx context.Context, do func(*transaction) error) (int64, error) {
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return 0, err
	}
	tx := &transaction{ctx, w}
	rows, err := tx.count(do)
	if err == nil {
		_, err = w.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		// A full disk has rolled back already.
		w.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		return 0, err
	}
	return rows, nil
}

// count runs do and returns how many rows it wrote.
func (tx *transaction) count(do func(*transaction) error) (int64, error) {
	var before, after int64
	if err := tx.row("SELECT total_changes()", nil, &before); err != nil {
		return 0, err
	}
	if err := do(tx); err != nil {
		return 0, err
	}
	err := tx.row("SELECT total_changes()", nil, &after)
	return after - before, err
}

func (tx *transaction) exec(query string, args ...any) error {
	_, err := tx.insert(query, args...)
	return err
}

// insert returns the id of the row that a statement inserts.
func (tx *transaction) insert(query string, args ...any) (int64, error) {
	st, err := tx.w.statement(tx.ctx, query)
	if err != nil {
		return 0, err
	}
	r, err := st.ExecContext(tx.ctx, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

func (tx *transaction) row(query string, args []any, into ...any) error {
	return tx.w.row(tx.ctx, query, args, into...)
}

func (tx *transaction) rows(query string, args []any, each func(scan) error) error {
	return tx.w.rows(tx.ctx, query, args, each)
}
