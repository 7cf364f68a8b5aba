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

// alone runs do while nobody else in this process writes.
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
	ctx context.Context // looked at before each statement that writes
	w   *writer
	// calm is ctx without its cancellation: the driver starts a goroutine for each
	// statement that can be interrupted.
	calm context.Context
}

// update runs do in a transaction and returns the number of rows written, including
// those of the index of words. Nothing is written if do returns an error.
func (db *DB) update(ctx context.Context, do func(*transaction) error) (rows int64, err error) {
	err = db.write.alone(ctx, func() error {
		rows, err = db.write.transact(ctx, do)
		return err
	})
	return rows, db.explain(err)
}

func (w *writer) transact(ctx context.Context, do func(*transaction) error) (int64, error) {
	tx := &transaction{ctx, w, context.WithoutCancel(ctx)}
	var rows int64
	// When ctx ends meanwhile, the driver returns the error of ctx although the
	// transaction may have begun.
	_, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE")
	if err == nil {
		rows, err = tx.count(do)
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		_, err = w.conn.ExecContext(tx.calm, "COMMIT")
	}
	if err != nil {
		// Its error is not one: there may be nothing to roll back, because none has
		// begun or because SQLite has done it by itself, as on a full disk.
		w.conn.ExecContext(tx.calm, "ROLLBACK")
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
	r, err := tx.result(query, args)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// insertNew is insert for a statement that does nothing if the row exists; then it
// returns 0.
func (tx *transaction) insertNew(query string, args ...any) (int64, error) {
	r, err := tx.result(query, args)
	if err != nil {
		return 0, err
	}
	if n, err := r.RowsAffected(); n == 0 || err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

func (tx *transaction) result(query string, args []any) (sql.Result, error) {
	if err := tx.ctx.Err(); err != nil {
		return nil, err
	}
	st, err := tx.w.statement(tx.calm, query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(tx.calm, args...)
}

func (tx *transaction) row(query string, args []any, into ...any) error {
	return tx.w.row(tx.calm, query, args, into...)
}

func (tx *transaction) rows(query string, args []any, each func(scan) error) error {
	return tx.w.rows(tx.calm, query, args, each)
}
