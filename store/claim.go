package store

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
)

// Claim is a clause in which an article tells a number, a time, a place or a name.
type Claim struct {
	Title bool // the spans are of the title of the article, not of its text
	Span  article.Span
	Voice claim.Voice
	Slots []Slot // at least one, in the order of the text
}

// Slot is one thing that a claim tells.
type Slot struct {
	Kind claim.Kind
	Span article.Span
	Key  string // as in claim.Slot
}

// Told is what was read in a version. The article of the telling must be the one that
// [DB.Versions] yielded for the version.
type Told struct {
	Version VersionID
	Telling *claim.Telling
}

// claimsOf returns the clauses of a telling that tell something of its own kind. The
// others are not kept: the text has them.
func claimsOf(t *claim.Telling) []Claim {
	var out []Claim
	for _, s := range t.Sentences {
		for _, c := range s.Clauses {
			kept := Claim{Title: s.Title, Span: c.Place(), Voice: c.Voice()}
			for _, x := range c.Slots() {
				kept.Slots = append(kept.Slots, Slot{x.Kind, s.Place(x.From, x.To), x.Key})
			}
			if kept.Slots != nil {
				out = append(out, kept)
			}
		}
	}
	return out
}

// SaveClaims stores what versions tell, as a reader found it, in one transaction. It
// replaces what is stored of them.
func (db *DB) SaveClaims(ctx context.Context, reader string, told ...Told) error {
	_, err := db.update(ctx, func(tx *transaction) error {
		for _, t := range told {
			if err := tx.saveClaims(t.Version, reader, t.Telling); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func (tx *transaction) saveClaims(of VersionID, reader string, t *claim.Telling) error {
	raw := claimLines(claimsOf(t))
	return tx.exec(`INSERT INTO claim(version, reader, size, packed) VALUES(?1, ?2, ?3, ?4)
		ON CONFLICT DO UPDATE SET reader = ?2, size = ?3, packed = ?4 WHERE (reader, size, packed) IS NOT (?2, ?3, ?4)`, of, reader, len(raw), pack(raw))
}

// Claims returns what the last versions of the articles of a story tell, each in the
// order of its text, as one reader found it. What another reader found, or none, is
// left out.
func (db *DB) Claims(ctx context.Context, story, reader string) (map[VersionID][]Claim, error) {
	where, args := Selection{Story: story, LastOnly: true}.where()
	out := map[VersionID][]Claim{}
	err := db.read.rows(ctx, "SELECT version.id, size, packed FROM claim JOIN version ON version.id = claim.version WHERE "+where+" AND reader = ?", append(args, reader), func(scan scan) error {
		var id VersionID
		var size int
		var packed []byte
		err := scan(&id, &size, &packed)
		if err == nil {
			out[id], err = unpackClaims(packed, size)
		}
		return err
	})
	return out, db.explain(err)
}

func unpackClaims(packed []byte, size int) ([]Claim, error) {
	raw, err := unpack(packed, size)
	if err != nil {
		return nil, err
	}
	all := []Claim{}
	for line := range strings.Lines(string(raw)) {
		c, err := claimIn(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// claimLines returns claims in the form in which they are packed: a line each, with
// tabs between place, voice and slots, and blanks inside a slot.
func claimLines(all []Claim) []byte {
	b := bytes.NewBuffer([]byte{}) // not nil, which would be NULL
	for _, c := range all {
		part := "text"
		if c.Title {
			part = "title"
		}
		fmt.Fprintf(b, "%s\t%d-%d\t%s", part, c.Span.Start, c.Span.End, c.Voice)
		for _, s := range c.Slots {
			fmt.Fprintf(b, "\t%s %d-%d %s", s.Kind, s.Span.Start, s.Span.End, strings.Join(strings.Fields(s.Key), " "))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// claimIn reads one line of what claimLines returns.
func claimIn(line string) (Claim, error) {
	parts := strings.Split(line, "\t")
	if len(parts) < 4 {
		return Claim{}, fmt.Errorf("%q is no claim", line)
	}
	c := Claim{Title: parts[0] == "title", Voice: claim.Voice(parts[2])}
	var err error
	if c.Span, err = spanIn(parts[1]); err != nil {
		return c, err
	}
	for _, p := range parts[3:] {
		kind, rest, _ := strings.Cut(p, " ")
		at, key, _ := strings.Cut(rest, " ")
		s := Slot{Kind: claim.Kind(kind), Key: key}
		if s.Span, err = spanIn(at); err != nil {
			return c, err
		}
		c.Slots = append(c.Slots, s)
	}
	return c, nil
}
