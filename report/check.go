package report

import (
	"errors"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/internal/record"
	"github.com/quotediff/quotediff/quote"
)

// kinds are those of quotations that a record may have; none is direct.
var kinds = []quote.Kind{"", quote.Direct, quote.Partial, quote.Indirect, quote.Mention}

// readQuotation reads the JSON of a record and checks what can be told without
// its article. The error says in a line what is wrong and what became of it.
func readQuotation(line []byte) (*Quotation, error) {
	rec := new(Quotation)
	if err := record.Decode(line, rec); err != nil {
		if wrong, ok := errors.AsType[*record.Error](err); ok && wrong.Field != "" {
			return nil, fmt.Errorf("a quotation whose %q is no such value but a %s; skipped", wrong.Field, wrong.Found)
		}
		return nil, fmt.Errorf("no record of a quotation: %w; skipped", err)
	}
	switch {
	case rec.ID == "":
		return nil, errors.New(`a quotation without "id"; skipped`)
	case rec.Article == "":
		return nil, fmt.Errorf(`quotation %q without "article", the id of what it stands in; skipped`, rec.ID)
	case len(rec.Spans) == 0:
		return nil, fmt.Errorf(`quotation %q has no place in its "spans"; skipped`, rec.ID)
	case !slices.Contains(kinds, quote.Kind(rec.Kind)):
		return nil, fmt.Errorf(`quotation %q is of kind %q, none of direct, partial, indirect, mention; skipped`, rec.ID, rec.Kind)
	}
	if len(rec.Spans) == 1 && rec.Spans[0].Text == "" {
		rec.Spans[0].Text = rec.Text
	}
	end := 0
	for _, s := range rec.Spans {
		if s.Start < end || s.End < s.Start {
			return nil, fmt.Errorf("quotation %q stands at %d to %d, behind %d: places are code points, first to behind the last, in their order; skipped", rec.ID, s.Start, s.End, end)
		}
		end = s.End
	}
	return rec, nil
}
