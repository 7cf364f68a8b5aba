package report

import (
	"errors"
	"fmt"
)

// check returns an error for everything that a report refers to and does not hold,
// so that the formats can rely on it. It does not look at the texts.
func (r *Report) check() error {
	articles := make(map[string]bool)
	for _, a := range r.Articles {
		articles[a.ID] = true
	}
	known := func(what, article string) error {
		if !articles[article] {
			return fmt.Errorf("%s is of the article %q, which is not in it", what, article)
		}
		return nil
	}
	var errs []error
	for _, q := range r.Quotes {
		errs = append(errs, known("quotation "+q.ID, q.Article))
	}
	for _, c := range r.Clusters {
		if len(c.Members) == 0 {
			errs = append(errs, fmt.Errorf("cluster %s has no member", c.ID))
		}
		for _, m := range c.Members {
			if errs = append(errs, known("a member of "+c.ID, m.Article)); len(m.Spans) == 0 {
				errs = append(errs, fmt.Errorf("a member of %s stands nowhere", c.ID))
			}
		}
	}
	for _, d := range r.Divergences {
		for _, s := range []*Side{d.A, d.B} {
			if s != nil {
				errs = append(errs, known("divergence "+d.ID, s.Article))
			}
		}
	}
	for _, h := range r.Headlines {
		errs = append(errs, known("a headline", h.Article))
		if h.Source != nil {
			errs = append(errs, known("the passage behind a headline", h.Source.Article))
		}
	}
	for _, c := range r.Claims {
		if len(c.Members) == 0 {
			errs = append(errs, fmt.Errorf("matter %s has no member", c.ID))
		}
		for _, m := range c.Members {
			errs = append(errs, known("a member of "+c.ID, m.Article))
		}
	}
	for _, f := range r.Facts {
		for _, t := range f.Tellings {
			errs = append(errs, known("a telling of "+f.Key, t.Article))
		}
	}
	return errors.Join(errs...)
}
