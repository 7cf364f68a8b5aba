package main

import (
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/input"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// fewQuotations is the number of quotations up to which records are kept as they came.
const fewQuotations = 4000

// pool takes the quotations of an input as they are read. It keeps a few as they came;
// if there are more, it packs them one by one.
type pool struct {
	few    []input.Quotation
	many   *cluster.Records // nil up to fewQuotations
	make   func() *cluster.Records
	step   func() // is called for each
	unread []report.Unread
}

func (p *pool) take(q input.Quotation) error {
	p.step()
	if p.many == nil && len(p.few) < fewQuotations {
		p.few = append(p.few, q)
		return nil
	}
	if p.many == nil {
		p.many = p.make()
		for _, q := range p.few {
			if err := p.pack(q); err != nil {
				return err
			}
		}
		p.few = nil
	}
	return p.pack(q)
}

func (p *pool) pack(rec input.Quotation) error {
	q, err := report.DecodeQuotation(rec.JSON)
	if err != nil {
		place := input.Unread{Source: rec.Source, Line: rec.Line}.Place()
		p.unread = append(p.unread, report.Unread{Source: place, Error: err.Error()})
		return nil
	}
	if q.Kind == quote.Mention {
		return nil
	}
	return p.many.Add(q)
}
