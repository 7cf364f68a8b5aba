package compare

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// prints is what a wording's tokens print.
func prints(w *Wording) []string {
	var out []string
	for i := range w.Tokens {
		out = append(out, w.Print(i))
	}
	return out
}

// applied is a's print with every edit's tokens taken from b.
func applied(a, b *Wording, edits []Edit) []string {
	pa, pb := prints(a), prints(b)
	var out []string
	at := 0
	for _, e := range edits {
		out = append(out, pa[at:e.A0]...)
		out = append(out, pb[e.B0:e.B1]...)
		at = e.A1
	}
	return append(out, pa[at:]...)
}

func checkLaws(t *testing.T, a, b *Wording) {
	t.Helper()
	al := Align(a, b)
	if got := applied(a, b, al.Edits()); !slices.Equal(got, prints(b)) {
		t.Fatalf("edits of %q to %q give %q", a.Text, b.Text, got)
	}
	mirror := Align(b, a)
	for i, l := range mirror.Links {
		mirror.Links[i].A, mirror.Links[i].B = l.B, l.A
	}
	slices.SortFunc(mirror.Links, func(x, y Link) int { return x.A - y.A })
	if !slices.Equal(mirror.Links, al.Links) {
		t.Fatalf("%q, %q: links %v, mirrored %v", a.Text, b.Text, al.Links, mirror.Links)
	}
	last := -1
	usedA, usedB := map[int]bool{}, map[int]bool{}
	for _, l := range al.Links {
		if usedA[l.A] || usedB[l.B] {
			t.Fatalf("%q, %q: a token has two links: %v", a.Text, b.Text, al.Links)
		}
		usedA[l.A], usedB[l.B] = true, true
		if !l.Moved && l.B <= last {
			t.Fatalf("%q, %q: links cross: %v", a.Text, b.Text, al.Links)
		}
		if !l.Moved {
			last = l.B
		}
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("We will not raise the tax, he said.", "he says: we won't be raising taxes")
	f.Add("", "x")
	f.Add("... !", "[...]")
	f.Add("a b c d e f", "d e f a b c")
	f.Add("2 million people", "two million persons 🙂")
	f.Add("Пришёл, увидел", "veni vidi 我来了")
	f.Fuzz(func(t *testing.T, s, r string) {
		for _, lang := range []string{"en", "", "de"} {
			checkLaws(t, New(s, lang), New(r, lang))
		}
		checkLaws(t, New(s, "en"), New(r, "de"))
	})
}

// chainByDefinition tries, for each pair of words, every way to go on: the
// recursion of which the chain is the table.
func chainByDefinition(a, b *Wording) float32 {
	w := aligner{a: a, b: b}
	known := map[[3]int]float32{}
	var best func(i, j, run int) float32
	best = func(i, j, run int) float32 {
		if i == len(a.words) || j == len(b.words) {
			return 0
		}
		if v, ok := known[[3]int{i, j, run}]; ok {
			return v
		}
		v := max(best(i+1, j, 0), best(i, j+1, 0))
		x, y := &a.Tokens[a.words[i]], &b.Tokens[b.words[j]]
		if k := w.kind(x, y); k != Unlinked {
			v = max(v, gain(x, y, k)+float32(run)*succession+best(i+1, j+1, 1))
		}
		known[[3]int{i, j, run}] = v
		return v
	}
	return best(0, 0, 0)
}

func TestChainIsBest(t *testing.T) {
	words := strings.Fields("the the of starts begins beginning president tax taxes will not 5 five zorg rocket of a")
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var s []string
		for range r.IntN(12) {
			s = append(s, words[r.IntN(len(words))])
		}
		return strings.Join(s, " ")
	}
	for range 3000 {
		a, b := New(text(), "en"), New(text(), "en")
		w := aligner{a: a, b: b, usedA: make([]bool, 99), usedB: make([]bool, 99)}
		w.chain(0, len(a.words), 0, len(b.words))
		slices.SortFunc(w.links, func(x, y Link) int { return x.A - y.A })
		var got float32
		for i, l := range w.links {
			got += gain(&a.Tokens[l.A], &b.Tokens[l.B], w.kind(&a.Tokens[l.A], &b.Tokens[l.B]))
			if i > 0 && w.links[i-1].A == l.A-1 && w.links[i-1].B == l.B-1 {
				got += succession
			}
		}
		if want := chainByDefinition(a, b); got < want-.001 || got > want+.001 {
			t.Fatalf("%q, %q: chain gains %v, best %v: %v", a.Text, b.Text, got, want, w.links)
		}
	}
}

func TestAlignKinds(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []LinkKind // of the links in order of a
		mark string     // the words of a whose link moved
	}{
		{"We begin today", "we started Today", []LinkKind{Normalized, Synonym, Normalized}, ""},
		{"the mayor decides", "the mayor's decision", []LinkKind{Equal, Equal, Synonym}, ""},
		{"they recieve money", "they receive money", []LinkKind{Equal, Respelled, Equal}, ""},
		{"the red boat sank", "the leaking boat sank", []LinkKind{Equal, Replaced, Equal, Equal}, ""},
		{"five boats sank", "5 boats sank", []LinkKind{Normalized, Equal, Equal}, ""},
		{"Yesterday the harbour office burned down", "the harbor office burned down yesterday", []LinkKind{Normalized, Equal, Normalized, Equal, Equal, Equal}, "Yesterday"},
	} {
		a, b := New(c.a, "en"), New(c.b, "en")
		var kinds []LinkKind
		var moved []string
		for _, l := range Align(a, b).Links {
			kinds = append(kinds, l.Kind)
			if l.Moved {
				moved = append(moved, a.Print(l.A))
			}
		}
		if !slices.Equal(kinds, c.want) || strings.Join(moved, " ") != c.mark {
			t.Errorf("Align(%q, %q): kinds %v, moved %q, want %v, %q", c.a, c.b, kinds, moved, c.want, c.mark)
		}
	}
}

func TestAlignLong(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var text strings.Builder
	for range 100_000 {
		text.WriteString([]string{"alpha ", "beta ", "gamma ", "x"}[r.IntN(4)])
		if r.IntN(40) == 0 {
			text.WriteString(strings.Repeat("q", 1+r.IntN(9)) + string(rune('a'+r.IntN(26))) + string(rune('a'+r.IntN(26))) + " ")
		}
	}
	s := text.String()
	a, b := New(s, "en"), New(s[len(s)/3:]+" "+s[:len(s)/3], "en")
	al := Align(a, b)
	if !al.Coarse {
		t.Error("an alignment of 100,000 words says it is exact")
	}
	if len(al.Links) < len(b.Tokens)/4 {
		t.Errorf("%d links of %d tokens", len(al.Links), len(b.Tokens))
	}
}
