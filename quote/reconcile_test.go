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

// TestReconcileMisspelt holds how a name with a slip is put right: by the
// spelling that most articles have, and only where one person can be meant.
func TestReconcileMisspelt(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   [][]string // names that each article prints
		want []string   // what the first of each becomes
	}{
		{"most articles", [][]string{{"Karen Olson"}, {"Karen Olsen"}, {"Karen Olson"}}, []string{"Karen Olson", "Karen Olson", "Karen Olson"}},
		{"as many of each", [][]string{{"Karen Olson"}, {"Karen Olsen"}}, []string{"Karen Olsen", "Karen Olsen"}},
		{"the fullest form of it", [][]string{{"Karen Olsen"}, {"Karen Olson"}, {"Karen B. Olson"}}, []string{"Karen B. Olson", "Karen B. Olson", "Karen B. Olson"}},
		{"a surname follows", [][]string{{"Olson", "Karen Olson"}, {"Karen Olsen"}, {"Karen Olsen"}}, []string{"Karen Olsen", "Karen Olsen", "Karen Olsen"}},
		{"two people of one article", [][]string{{"Karen Olson", "Karen Olsen"}, {"Karen Olsen"}}, []string{"Karen Olson", "Karen Olsen"}},
		{"a full name beside a surname", [][]string{{"Karen Olson", "Olsen"}, {"Karen Olsen"}}, []string{"Karen Olson", "Karen Olsen"}},
		{"a surname beside the later form", [][]string{{"Karen Olsen", "Mr Olson"}, {"Karen Olson"}}, []string{"Karen Olsen", "Karen Olson"}},
		{"two that it may be", [][]string{{"Karen Olsen", "Karen Olsan"}, {"Karen Olson"}}, []string{"Karen Olsen", "Karen Olson"}},
		{"another given name", [][]string{{"Karen Olson"}, {"Peter Olsen"}}, []string{"Karen Olson", "Peter Olsen"}},
		{"another family", [][]string{{"Karen Harris"}, {"Karen Harrison"}}, []string{"Karen Harris", "Karen Harrison"}},
	} {
		var xs []*Extraction
		for _, names := range tt.in {
			x := &Extraction{Quotations: []*Quotation{{Speaker: Speaker{Name: names[0]}}}}
			for _, n := range names {
				x.People = append(x.People, Person{Name: n})
			}
			xs = append(xs, x)
		}
		Reconcile(xs)
		var got []string
		for _, x := range xs {
			got = append(got, x.Quotations[0].Speaker.Name)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestReconcileFatherAndSon: who bears one name is two people where an article prints
// it with a generation and without.
func TestReconcileFatherAndSon(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   [][]string // names that each article prints
		want []string   // what the first of each becomes
	}{
		{"one man", [][]string{{"Jo Marsh"}, {"Jo Marsh Jr."}}, []string{"Jo Marsh Jr.", "Jo Marsh Jr."}},
		{"both in one article", [][]string{{"Jo Marsh", "Jo Marsh Jr."}, {"Jo Marsh Jr."}}, []string{"Jo Marsh", "Jo Marsh Jr."}},
		{"the son in one article, both in another", [][]string{{"Jo Marsh Jr."}, {"Jo Marsh", "Jo Marsh Jr."}}, []string{"Jo Marsh Jr.", "Jo Marsh"}},
		{"two generations", [][]string{{"Jo Marsh Sr."}, {"Jo Marsh Jr."}}, []string{"Jo Marsh Sr.", "Jo Marsh Jr."}},
	} {
		var xs []*Extraction
		for _, names := range tt.in {
			x := &Extraction{Quotations: []*Quotation{{Speaker: Speaker{Name: names[0]}}}}
			for _, n := range names {
				x.People = append(x.People, Person{Name: n})
			}
			xs = append(xs, x)
		}
		Reconcile(xs)
		var got []string
		for _, x := range xs {
			got = append(got, x.Quotations[0].Speaker.Name)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestReconcileRecords: a description is nobody's fullest name, also where the
// quotations come without their articles.
func TestReconcileRecords(t *testing.T) {
	var xs []*Extraction
	for _, name := range []string{"Harbour Times", "a report in the Harbour Times"} {
		xs = append(xs, &Extraction{Quotations: []*Quotation{{Speaker: Speaker{Name: name}}}})
	}
	Reconcile(xs)
	if got := xs[0].Quotations[0].Speaker.Name; got != "Harbour Times" {
		t.Errorf("%q", got)
	}
}
