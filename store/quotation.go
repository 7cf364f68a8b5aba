package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

// QuotationID identifies a quotation of one version in the store.
type QuotationID int64

// Quotation is a quotation with its id in the store.
type Quotation struct {
	ID QuotationID
	*quote.Quotation
}

// Reading is a version with its stored quotations, in the order of its text: first
// speech, then what is doubtful.
type Reading struct {
	*Version
	Quotations []Quotation
}

// Extracted is what was found in a version. The article of the extraction must be
// the one that [DB.Versions] yielded for the version.
type Extracted struct {
	Version    VersionID
	Extraction *quote.Extraction
	Telling    *claim.Telling // nil to leave what is stored of it
	Reader     string         // whose telling it is
}

// SaveExtractions stores the quotations of versions, including doubtful ones, and
// what they tell, and indexes the words of articles and quotations, in one
// transaction. It returns, for
// each version, the ids of its Quotations followed by those of its Doubtful.
// Quotations that are already stored keep their ids; stored ones that are no longer
// found are removed, also from their clusters.
func (db *DB) SaveExtractions(ctx context.Context, xs ...Extracted) ([][]QuotationID, error) {
	ids := make([][]QuotationID, len(xs))
	_, err := db.update(ctx, func(tx *transaction) (err error) {
		for i, x := range xs {
			all := slices.Concat(x.Extraction.Quotations, x.Extraction.Doubtful)
			if ids[i], err = tx.saveExtraction(x.Version, x.Extraction.Article, all); err != nil {
				return err
			}
			if x.Telling == nil {
				continue
			}
			if err := tx.saveClaims(x.Version, x.Reader, x.Telling); err != nil {
				return err
			}
		}
		return nil
	})
	return ids, err
}

func (tx *transaction) saveExtraction(id VersionID, a *article.Article, all []*quote.Quotation) ([]QuotationID, error) {
	var extracted bool
	err := tx.row("SELECT extracted FROM version WHERE id = ?", []any{id}, &extracted)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, unknown("version", fmt.Sprint(id))
	}
	if err != nil {
		return nil, err
	}
	ids, err := tx.saveQuotations(id, all)
	if err != nil || extracted {
		return ids, err
	}
	if err := tx.exec("INSERT INTO article_words(rowid, text) VALUES(?, ?)", id, a.Title+"\n"+a.View().Text); err != nil {
		return nil, err
	}
	return ids, tx.exec("UPDATE version SET extracted = 1 WHERE id = ?", id)
}

// saveQuotations replaces the stored quotations of a version.
func (tx *transaction) saveQuotations(id VersionID, all []*quote.Quotation) ([]QuotationID, error) {
	stored, err := tx.prints(id)
	if err != nil {
		return nil, err
	}
	ids := make([]QuotationID, len(all))
	for i, q := range all {
		if ids[i], err = tx.saveQuotation(id, q, stored); err != nil {
			return nil, err
		}
	}
	for _, gone := range stored {
		if err := tx.dropQuotation(gone); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// prints returns the stored quotations of a version.
func (tx *transaction) prints(id VersionID) (map[int64]QuotationID, error) {
	stored := map[int64]QuotationID{}
	err := tx.rows("SELECT print, id FROM quotation WHERE version = ?", []any{id}, func(scan scan) error {
		var print int64
		var id QuotationID
		err := scan(&print, &id)
		stored[print] = id
		return err
	})
	return stored, err
}

// saveQuotation stores a quotation unless it is there, and takes it from
// stored.
func (tx *transaction) saveQuotation(of VersionID, q *quote.Quotation, stored map[int64]QuotationID) (QuotationID, error) {
	print, err := printOf(q.ID)
	if err != nil {
		return 0, err
	}
	values := []any{q.Doubtful, spansText(q.Parts), empty(q.Speaker.Name), spanText(q.Speaker.Mention), spanText(q.Speaker.Role),
		empty(q.Speaker.Org), empty(q.Speaker.Rule), spanText(q.Cue), empty(q.Channel.Name), spanText(q.Channel.Span),
		spanText(q.When), empty(q.Via.Name), spanText(q.Via.Span),
		empty(string(q.Frame.Kind)), empty(string(q.Frame.Polarity)), spanText(q.Frame.Span), q.Speaker.Unsure}
	if id, ok := stored[print]; ok {
		delete(stored, print)
		return id, tx.exec(`UPDATE quotation SET doubtful = ?1, speaker = ?3, mention = ?4, role = ?5, org = ?6, rule = ?7,
			cue = ?8, channel = ?9, channel_at = ?10, said = ?11, via = ?12, via_at = ?13, cue_kind = ?14, polarity = ?15, frame_at = ?16, unsure = ?17
			WHERE id = ?18 AND (doubtful, parts, speaker, mention, role, org, rule, cue, channel, channel_at, said, via, via_at, cue_kind, polarity, frame_at, unsure)
			IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)`, append(values, id)...)
	}
	id, err := tx.insert(`INSERT INTO quotation(doubtful, parts, speaker, mention, role, org, rule, cue, channel, channel_at, said, via, via_at, cue_kind, polarity, frame_at, unsure, version, print, kind)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, append(values, of, print, string(q.Kind))...)
	if err != nil {
		return 0, err
	}
	return QuotationID(id), tx.exec("INSERT INTO quotation_words(rowid, text) VALUES(?, ?)", id, q.Text())
}

func (tx *transaction) dropQuotation(id QuotationID) error {
	if err := tx.exec("DELETE FROM quotation_words WHERE rowid = ?", id); err != nil {
		return err
	}
	return tx.exec("DELETE FROM quotation WHERE id = ?", id)
}

// Readings yields the versions of a selection with their quotations. It holds one of
// them in memory, and 8 bytes for each.
func (db *DB) Readings(ctx context.Context, s Selection) iter.Seq2[Reading, error] {
	return func(yield func(Reading, error) bool) {
		for v, err := range db.Versions(ctx, s) {
			r := Reading{Version: v}
			if err == nil {
				r.Quotations, err = db.quotations(ctx, v)
			}
			if !yield(r, db.explain(err)) || err != nil {
				return
			}
		}
	}
}

const quotationColumns = `SELECT id, print, kind, doubtful, parts, coalesce(speaker, ''), mention, role, coalesce(org, ''), coalesce(rule, ''),
	cue, coalesce(channel, ''), channel_at, said, coalesce(via, ''), via_at,
	coalesce(cue_kind, ''), coalesce(polarity, ''), frame_at, unsure FROM quotation`

func (db *DB) quotations(ctx context.Context, v *Version) ([]Quotation, error) {
	var all []Quotation
	err := db.read.rows(ctx, quotationColumns+" WHERE version = ? ORDER BY doubtful, CAST(parts AS INTEGER), id", []any{v.ID}, func(scan scan) error {
		q, err := scanQuotation(scan, v.Article)
		all = append(all, q)
		return err
	})
	return all, err
}

func scanQuotation(scan scan, a *article.Article) (Quotation, error) {
	q := &quote.Quotation{Article: a}
	s := Quotation{Quotation: q}
	var print int64
	var parts string
	var mention, role, cue, channel, when, via, frame sql.NullString
	err := scan(&s.ID, &print, &q.Kind, &q.Doubtful, &parts, &q.Speaker.Name, &mention, &role, &q.Speaker.Org, &q.Speaker.Rule,
		&cue, &q.Channel.Name, &channel, &when, &q.Via.Name, &via, &q.Frame.Kind, &q.Frame.Polarity, &frame, &q.Speaker.Unsure)
	if err != nil {
		return s, err
	}
	q.ID = fmt.Sprintf("q-%016x", uint64(print))
	r := spanReader{text: a.Text}
	for part := range strings.SplitSeq(parts, " ") {
		span := r.span(part)
		q.Parts = append(q.Parts, quote.Part{Span: span, Text: a.Cut(span)})
	}
	q.Speaker.Mention, q.Speaker.Role = r.span(mention.String), r.span(role.String)
	q.Cue, q.Channel.Span, q.When, q.Via.Span = r.span(cue.String), r.span(channel.String), r.span(when.String), r.span(via.String)
	q.Frame.Span = r.span(frame.String)
	if r.err != nil {
		return s, fmt.Errorf("quotation %s: %w", q.ID, r.err)
	}
	return s, nil
}

// printOf returns the number in the id of a quotation.
func printOf(id string) (int64, error) {
	print, err := strconv.ParseUint(strings.TrimPrefix(id, "q-"), 16, 64)
	if err != nil || len(id) != len("q-")+16 {
		return 0, fmt.Errorf("%q is no id of a quotation", id)
	}
	return int64(print), nil
}

func empty(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func spanText(s article.Span) any {
	if s.Empty() {
		return nil
	}
	return fmt.Sprintf("%d-%d", s.Start, s.End)
}

func spansText(parts []quote.Part) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d-%d", p.Start, p.End)
	}
	return b.String()
}

// spanReader reads spans of a text and keeps the first error.
type spanReader struct {
	text string
	err  error
}

func (r *spanReader) span(s string) article.Span {
	if s == "" {
		return article.Span{}
	}
	span, err := spanIn(s)
	if err == nil && span.End > len(r.text) {
		err = fmt.Errorf("%q is no span of a text of %d bytes", s, len(r.text))
	}
	if err != nil {
		r.err = cmp.Or(r.err, err)
		return article.Span{}
	}
	return span
}

// spanIn reads what spanText writes.
func spanIn(s string) (article.Span, error) {
	from, to, _ := strings.Cut(s, "-")
	start, err := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil || start < 0 || start > end {
		return article.Span{}, fmt.Errorf("%q is no span", s)
	}
	return article.Span{Start: start, End: end}, nil
}
