package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/quotediff/quotediff/cluster"
)

// Check reads the whole store and returns what is wrong with it, one line per
// problem. It has SQLite check the file, and checks that everything that is stored
// has what belongs to it.
func (db *DB) Check(ctx context.Context) ([]string, error) {
	c := &checker{ctx: ctx, db: db}
	for _, look := range []func() error{c.file, c.index, c.rows, c.blobs, c.texts} {
		if err := look(); err != nil {
			return c.found, db.explain(err)
		}
		if c.broken {
			break
		}
	}
	return c.found, nil
}

type checker struct {
	ctx    context.Context
	db     *DB
	found  []string
	broken bool // the file itself; what is in it says nothing
}

func (c *checker) note(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

// file has SQLite check its own file.
func (c *checker) file() error {
	return c.db.read.rows(c.ctx, "PRAGMA integrity_check", nil, func(scan scan) error {
		var line string
		err := scan(&line)
		if line != "ok" && err == nil {
			c.note("%s", line)
			c.broken = true
		}
		return err
	})
}

// index has the index of words check itself.
func (c *checker) index() error {
	for _, table := range []string{"quotation_words", "article_words"} {
		err := c.db.write.alone(c.ctx, func() error {
			_, err := c.db.write.conn.ExecContext(c.ctx, "INSERT INTO "+table+"("+table+") VALUES('integrity-check')")
			return err
		})
		if codeOf(err) == codeCorrupt {
			c.note("%s: %v", table, err)
		} else if err != nil {
			return err
		}
	}
	return nil
}

// invariants are queries that find nothing in a sound store, each with what a row of
// its two columns means.
var invariants = []struct{ query, means string }{
	{`SELECT "table", coalesce(rowid, '') FROM pragma_foreign_key_check`, "%s %s belongs to nothing"},
	{"SELECT article, count(*) FROM version GROUP BY article HAVING count(*) <> max(number) OR min(number) <> 1", "article %s: its %s versions are not numbered through"},
	{"SELECT id, feed FROM version WHERE feed <> 0 AND feed NOT IN (SELECT id FROM feed)", "version %s: there is no feed %s"},
	{"SELECT name, merged FROM story s WHERE merged NOT IN (SELECT name FROM story)", "story %s leads to %s, which is not there"},
	{"SELECT name, merged FROM cluster c WHERE merged NOT IN (SELECT name FROM cluster)", "cluster %s leads to %s, which is not there"},
	{"SELECT name, base FROM cluster c WHERE EXISTS (SELECT 1 FROM member WHERE cluster = c.id) AND NOT EXISTS (SELECT 1 FROM member WHERE cluster = c.id AND place = base)", "cluster %s: its base %s is no member"},
	{"SELECT name, merged FROM cluster c WHERE merged IS NOT NULL AND EXISTS (SELECT 1 FROM member WHERE cluster = c.id)", "cluster %s has members and leads to %s"},
	{"SELECT id, version FROM quotation WHERE id NOT IN (SELECT id FROM quotation_words_docsize)", "quotation %s of version %s is not in the index"},
	{"SELECT id, '' FROM quotation_words_docsize WHERE id NOT IN (SELECT id FROM quotation)", "quotation %s%s is in the index only"},
	{"SELECT id, article FROM version WHERE extracted <> (id IN (SELECT id FROM article_words_docsize))", "version %s of article %s: the index does not have what it should"},
}

func (c *checker) rows() error {
	for _, i := range invariants {
		err := c.db.read.rows(c.ctx, i.query, nil, func(scan scan) error {
			var a, b string
			err := scan(&a, &b)
			c.note(i.means, a, b)
			return err
		})
		if err != nil {
			return err
		}
	}
	return c.circles()
}

// circles looks for merged ids that lead back to themselves.
func (c *checker) circles() error {
	for _, k := range []kind{kindStory, kindCluster} {
		var merged []string
		err := c.db.read.rows(c.ctx, "SELECT name FROM "+string(k)+" WHERE merged IS NOT NULL", nil, func(scan scan) error {
			var name string
			err := scan(&name)
			merged = append(merged, name)
			return err
		})
		if err != nil {
			return err
		}
		for _, name := range merged {
			if _, err := c.db.present(c.ctx, k, name); err != nil {
				c.note("%v", err)
			}
		}
	}
	return nil
}

// blobs compares all stored bytes with their hashes.
func (c *checker) blobs() error {
	return c.db.read.rows(c.ctx, "SELECT id, sha256, size, packed FROM blob", nil, func(scan scan) error {
		var id int64
		var sum, packed []byte
		var size int
		if err := scan(&id, &sum, &size, &packed); err != nil {
			return err
		}
		raw, err := unpack(packed, size)
		if b := newBlob(raw); err != nil || string(b.sum[:]) != string(sum) {
			c.note("bytes %d are not those that were stored", id)
		}
		return nil
	})
}

// texts cuts every quotation and claim out of its article, and checks that the
// stretches that are in clusters exist. Every quotation has at least one stretch.
func (c *checker) texts() error {
	ids, err := c.db.versionIDs(c.ctx, Selection{})
	if err != nil {
		return err
	}
	for _, id := range ids {
		v, err := c.db.loadVersion(c.ctx, id)
		if err == nil {
			err = c.stretches(v)
		}
		if err == nil {
			err = c.claims(v)
		}
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if code := codeOf(err); code != 0 && code != codeCorrupt {
			return err // it says nothing about what is stored
		}
		if err != nil {
			c.note("version %d: %v", id, err)
		}
	}
	return nil
}

func (c *checker) stretches(v *Version) error {
	last := map[QuotationID]int{}
	err := c.db.read.rows(c.ctx, "SELECT quotation.id, max(stretch) FROM quotation LEFT JOIN member ON quotation = quotation.id WHERE version = ? GROUP BY quotation.id", []any{v.ID}, func(scan scan) error {
		var id QuotationID
		var stretch sql.NullInt64
		err := scan(&id, &stretch)
		last[id] = int(stretch.Int64)
		return err
	})
	if err != nil {
		return err
	}
	all, err := c.db.quotations(c.ctx, v)
	for _, q := range all {
		if n := last[q.ID]; n > 0 && n >= len(cluster.Stretches(q.Quotation)) {
			c.note("quotation %d of version %d has no stretch %d", q.ID, v.ID, n)
		}
	}
	return err
}

// claims checks that what a version tells stands in it.
func (c *checker) claims(v *Version) error {
	return c.db.read.rows(c.ctx, "SELECT size, packed FROM claim WHERE version = ?", []any{v.ID}, func(scan scan) error {
		var size int
		var packed []byte
		if err := scan(&size, &packed); err != nil {
			return err
		}
		all, err := unpackClaims(packed, size)
		for _, told := range all {
			text := v.Article.Text
			if told.Title {
				text = v.Article.Title
			}
			for _, s := range told.Slots {
				if told.Span.End > len(text) || s.Span.End > len(text) {
					return fmt.Errorf("a claim ends at %d of %d bytes", max(told.Span.End, s.Span.End), len(text))
				}
			}
		}
		return err
	})
}
