package quote

import (
	"slices"
	"testing"
)

func TestReconcile(t *testing.T) {
	said := func(people []string, names ...string) *Extraction {
		x := &Extraction{}
		for _, p := range people {
			x.People = append(x.People, Person{Name: p})
		}
		for _, n := range names {
			x.Quotations = append(x.Quotations, &Quotation{Speaker: Speaker{Name: n}})
		}
		return x
	}
	a := said([]string{"Toomas J. Ilves", "Anna Marsh"}, "Toomas J. Ilves", "Anna Marsh")
	b := said([]string{"Toomas Ilves", "Bo Marsh"}, "Ilves", "Bo Marsh", "Marsh", "officials")
	b.Quotations = append(b.Quotations, &Quotation{Speaker: Speaker{Name: "Anna Marsh", Org: "Bexley Rail"}})
	for _, xs := range [][]*Extraction{{a, b}, {b, a}} {
		Reconcile(xs)
		var got []string
		for _, q := range append(slices.Clone(a.Quotations), b.Quotations...) {
			got = append(got, q.Speaker.Name)
		}
		want := []string{"Toomas J. Ilves", "Anna Marsh", "Toomas J. Ilves", "Bo Marsh", "Marsh", "officials", "Anna Marsh"}
		if !slices.Equal(got, want) {
			t.Errorf("names are %q, want %q", got, want)
		}
		if org := a.Quotations[1].Speaker.Org; org != "Bexley Rail" {
			t.Errorf("Anna Marsh speaks for %q in the first article, want Bexley Rail", org)
		}
	}
}
