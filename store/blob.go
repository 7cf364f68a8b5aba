package store

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"sync"
)

// blobLevel is the effort of compression. Levels 1, 3 and 6 leave 46, 44 and 43 %
// of news articles and take 1, 1.2 and 2.5 times as long.
const blobLevel = 1

var packers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(io.Discard, blobLevel)
	if err != nil {
		panic(err)
	}
	return w
}}

// pack returns the bytes compressed, or themselves where that is not smaller.
func pack(raw []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(raw)/2 + 64)
	w := packers.Get().(*flate.Writer)
	defer packers.Put(w)
	w.Reset(&out)
	w.Write(raw) // a bytes.Buffer takes everything
	w.Close()
	if out.Len() >= len(raw) {
		return raw
	}
	return out.Bytes()
}

// unpack returns what pack was given, size bytes.
func unpack(packed []byte, size int) ([]byte, error) {
	if len(packed) == size {
		return packed, nil
	}
	raw := make([]byte, size)
	r := flate.NewReader(bytes.NewReader(packed))
	if _, err := io.ReadFull(r, raw); err != nil {
		return nil, fmt.Errorf("bytes kept compressed are damaged: %w", err)
	}
	return raw, nil
}

// keep stores bytes once and returns the id of their row.
func (tx *transaction) keep(raw []byte) (int64, error) {
	sum := sha256.Sum256(raw)
	var id int64
	err := tx.row("SELECT id FROM blob WHERE sha256 = ?", []any{sum[:]}, &id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	return tx.insert("INSERT INTO blob(sha256, size, packed) VALUES(?, ?, ?)", sum[:], len(raw), pack(raw))
}
