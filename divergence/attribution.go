package divergence

import "github.com/quotediff/quotediff/quote"

// attribution compares how articles say who spoke, where and when.
func (r *run) attribution(s *statement, quotes []*quote.Quotation) {
	if len(quotes) < 2 {
		return
	}
	r.speakers(s)
	r.channels(s, quotes)
	r.days(s, quotes)
	r.splits(quotes)
}
