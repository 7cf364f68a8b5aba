package cluster

import (
	"cmp"
	"fmt"
	"slices"
)

// places orders the quotations by their articles' ids, then by the text.
func (r *Records) places() ([]uint32, error) {
	ids := make([]string, len(r.articles))
	for id, k := range r.articles {
		ids[k] = id
	}
	byID := make([]uint32, len(ids))
	for k := range byID {
		byID[k] = uint32(k)
	}
	slices.SortFunc(byID, func(a, b uint32) int { return cmp.Compare(ids[a], ids[b]) })
	begin := make([]uint32, len(ids)) // article: where its quotations begin in order
	for _, a := range r.article {
		begin[a]++
	}
	at := uint32(0)
	for _, a := range byID {
		begin[a], at = at, at+begin[a]
	}
	order := make([]uint32, r.count)
	for i, a := range r.article {
		order[begin[a]] = uint32(i)
		begin[a]++
	}
	from := uint32(0)
	for _, a := range byID {
		of := order[from:begin[a]]
		from = begin[a]
		slices.SortStableFunc(of, func(x, y uint32) int { return cmp.Compare(r.start[x], r.start[y]) })
		if err := r.settle(of); err != nil {
			return nil, err
		}
	}
	return inverse(order), nil
}

// settle orders quotations of one article that begin at one place by where they
// end, by id, then by all else that is written of them.
func (r *Records) settle(order []uint32) error {
	for from, to := 0, 0; from < len(order); from = to {
		for to = from + 1; to < len(order) && r.start[order[to]] == r.start[order[from]]; to++ {
		}
		if to-from < 2 {
			continue
		}
		end, id, text := map[uint32]int{}, map[uint32]string{}, map[uint32]string{}
		for _, i := range order[from:to] {
			q, err := r.rows.at(i)
			if err != nil {
				return err
			}
			if n := len(q.Parts); n > 0 {
				end[i] = q.Parts[n-1].End
			}
			id[i], text[i] = q.ID, fmt.Sprintln(q.Parts, q.Kind, q.Doubtful, q.Speaker.Name, q.Speaker.Org)
		}
		slices.SortStableFunc(order[from:to], func(a, b uint32) int {
			return cmp.Or(cmp.Compare(end[a], end[b]), cmp.Compare(id[a], id[b]), cmp.Compare(text[a], text[b]))
		})
	}
	return nil
}

// inverse turns an order into places.
func inverse(order []uint32) []uint32 {
	place := make([]uint32, len(order))
	for k, i := range order {
		place[i] = uint32(k)
	}
	return place
}
