package cluster

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

func texts(stretches []*Stretch) []string {
	var out []string
	for _, s := range stretches {
		out = append(out, s.Text())
	}
	return out
}

func TestStretches(t *testing.T) {
	for _, tt := range []struct {
		name        string
		parts, want []string
	}{
		{"one sentence", []string{"We lost the harbour."}, []string{"We lost the harbour."}},
		{"two sentences", []string{"We lost. We will be back."}, []string{"We lost.", "We will be back."}},
		{"a fragment", []string{"a bureaucratic masquerade"}, []string{"a bureaucratic masquerade"}},
		{"interrupted", []string{"We lost,", "but not for want of trying."}, []string{"We lost, but not for want of trying."}},
		{"interrupted behind a whole sentence", []string{"We lost. If we play on,", "we lose again. So be it."},
			[]string{"We lost.", "If we play on, we lose again.", "So be it."}},
		{"two sentences with an attribution between", []string{"We lost,", "Nobody is to blame."}, []string{"We lost,", "Nobody is to blame."}},
		{"a stop before small letters", []string{"We lost …", "and went home."}, []string{"We lost …", "and went home."}},
		{"twice interrupted", []string{"We lost,", "and went", "home."}, []string{"We lost, and went home."}},
		{"left open", []string{"We lost,"}, []string{"We lost,"}},
		{"only marks", []string{"…", "—"}, nil},
		{"nothing", []string{""}, nil},
		{"no parts", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := &quote.Quotation{Article: &article.Article{Lang: "en"}}
			for _, p := range tt.parts {
				q.Parts = append(q.Parts, quote.Part{Text: p})
			}
			if diff := cmp.Diff(tt.want, texts(Stretches(q))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRecord: a quotation that came without its article is cut alike, into
// stretches as long and as far from where its parts begin.
func TestRecord(t *testing.T) {
	text := "„Wir verloren,“ sagte sie, „aber nur knapp. Schön war’s.“"
	part := func(s string) quote.Part {
		at := strings.Index(text, s)
		return quote.Part{Span: article.Span{Start: at, End: at + len(s)}, Text: s}
	}
	whole := &quote.Quotation{Article: &article.Article{Lang: "de", Text: text}, Parts: []quote.Part{part("Wir verloren,"), part("aber nur knapp. Schön war’s.")}}
	record := &quote.Quotation{Article: &article.Article{Lang: "de"}}
	for _, p := range whole.Parts {
		p.Start, p.End = p.Start-3, p.End-3 // as if a mark that is not known were a byte
		record.Parts = append(record.Parts, p)
	}
	a, b := Stretches(whole), Stretches(record)
	if diff := cmp.Diff(texts(a), texts(b)); diff != "" {
		t.Fatal(diff)
	}
	for i := range a {
		for k, span := range a[i].Spans() {
			want := article.Span{Start: span.Start - 3, End: span.End - 3}
			if got := b[i].Spans()[k]; got != want {
				t.Errorf("%q: span %v of the record, want %v", b[i].Text(), got, want)
			}
		}
	}
}

func TestPlace(t *testing.T) {
	q := tell(quote.Direct, "a", "Ida Roth", "We lost,", "but not for want of trying.")
	s := Stretches(q)[0]
	for _, tt := range []struct {
		start, end int
		want       []string
	}{
		{0, 2, []string{"We"}},
		{3, 12, []string{"lost,", "but"}},
		{0, len(s.Wording.Text), []string{"We lost,", "but not for want of trying."}},
		{9, 12, []string{"but"}},
		{4, 4, []string{""}},
	} {
		var got []string
		for _, span := range s.Place(compare.Range{Start: tt.start, End: tt.end}) {
			got = append(got, q.Article.Cut(span))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("[%d, %d) %s", tt.start, tt.end, diff)
		}
	}
}

// FuzzStretches holds the laws: pieces lie in their parts, in order, without
// overlap; every letter and digit is in one; the wording's text is that of the
// pieces.
func FuzzStretches(f *testing.F) {
	f.Add("We lost. If we", "play on, we lose again.", "en")
	f.Add("Wir verloren,", "Aber… „nur“ knapp", "de")
	f.Fuzz(func(t *testing.T, first, second, lang string) {
		q := &quote.Quotation{Article: &article.Article{Lang: lang}, Parts: []quote.Part{{Text: first}, {Text: second}}}
		at := Piece{}
		held := 0
		for _, s := range Stretches(q) {
			if s.Wording.Text != s.Text() {
				t.Fatalf("wording %q of %q", s.Wording.Text, s.Text())
			}
			for _, p := range s.Pieces {
				if p.Part < at.Part || p.Part == at.Part && p.Start < at.End || p.Start >= p.End || p.End > len(q.Parts[p.Part].Text) {
					t.Fatalf("piece %v behind %v", p, at)
				}
				held += spoken(q.Parts[p.Part].Text[p.Start:p.End])
				at = p
			}
		}
		if want := spoken(first) + spoken(second); held != want {
			t.Fatalf("%d of %d letters are in a stretch", held, want)
		}
	})
}

func spoken(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// TestBaseOfSameWords: of those that print the same words the base is one that
// is not interrupted, then one that ends as a sentence does, then one that says
// best who spoke.
func TestBaseOfSameWords(t *testing.T) {
	const words = "We will rebuild the pier before the herring come back"
	for _, tt := range []struct {
		what        string
		best, other *quote.Quotation
	}{
		{"not interrupted", said("a", "Roth", words+","), tell(quote.Direct, "b", "Ida Roth", "We will rebuild the pier", "before the herring come back.")},
		{"a stop", said("a", "Roth", words+"."), said("b", "Ida Roth", words+",")},
		{"a stop before a mark", said("a", "Roth", words+".”"), said("b", "Ida Roth", words)},
		{"no comma", said("a", "Roth", words), said("b", "Ida Roth", words+",")},
		{"the longer name", said("a", "Ida Roth", words+"."), said("b", "Roth", words+".")},
	} {
		for _, ids := range [][2]string{{"q-1", "q-2"}, {"q-2", "q-1"}} {
			tt.best.ID, tt.other.ID = ids[0], ids[1]
			c := build(t, tt.other, tt.best).Clusters[0]
			if got := c.Members[c.Base].Quote; got != tt.best {
				t.Errorf("%s: the base is %q by %s", tt.what, got.Text(), got.Speaker.Name)
			}
		}
	}
}
