package compare

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestNormal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"We don’t know — “yet” — they've said so.", `we do not know - " yet " - they have said so .`},
		{"200,000 jobs, 2 million jobs, two hundred thousand jobs", "200000 jobs , 2000000 jobs , 200000 jobs"},
		{"It cost $2.5bn, or 2.5 billion dollars", "it cost $2500000000 , or $2500000000"},
		{"5 per cent, 5%, five percent", "5% , 5% , 5%"},
		{"at 8:48 p.m. or 20:48 or 8.30pm", "at 20:48 or 20:48 or 20:30"},
		{"on June 2, 2020 and 2nd of June 2020 and Jan. 5", "on 2020-06-02 and 2020-06-02 and 0000-01-05"},
		{"[T]he plan [...] was allow[ed] . . . here [sic]", "the plan ... was allowed ... here [ sic ]"},
		{"one of them; no one; one million; a hundred; twenty-five", "one of them ; no one ; 1000000 ; 100 ; 25"},
		{"The U.S. and US told us, e.g. now", "the usa and usa told us , eg now"},
		{"do n't can't John 's", "do not can not john 's"},
		{"", ""},
		{"…", "..."},
		{"Café naïve", "cafe naive"},
		{"13.3 thousand and 13,300; 1970s; 3G; 1.2.3", "13300 and 13300 ; 1970s ; 3g ; 1.2.3"},
	} {
		if got := New(c.in, "en").Normal(); got != c.want {
			t.Errorf("New(%q).Normal() = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzNew(f *testing.F) {
	for _, s := range []string{"We don’t…", "[T]he $5m 8 p.m. June 2", "½ ㎏ İstanbul ﷺ", "a\xff\xc3 b", "e\u0301 \u0301x", "`\u0357", "🙂👩‍👩‍👧", "twenty - five hundred and two", ".. . ... [ ... ]", "can[not] ''''s 5 $ 6%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		holdsLaws(t, s)
	})
}

// TestNormalForm holds the laws on what fuzzing by bytes rarely meets: pieces
// that numbers, sums, days, hours and contractions are made of, in any order.
func TestNormalForm(t *testing.T) {
	pieces := strings.Fields("0 1 5 12 00 2020 000 1,000 2.50 1.2.3 8:30 8.30 $ € % per cent dollars euros k m bn million hundred thousand twenty five one a an " +
		"and - -- am pm p.m. June june May may Sept . , th 2nd second of . .. ... [ ] ( ) ' n't 's 'm can't cannot dont im i'm U.S. us US & c rock & X é ½ ² 好 \u0301 _ \xff 🙂 2020-06-02")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range 2 + r.IntN(8) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		holdsLaws(t, b.String())
	}
}

// holdsLaws fails unless the tokens of s ascend within it and its normal form
// reads as itself, in every language.
func holdsLaws(t *testing.T, s string) {
	t.Helper()
	for _, lang := range []string{"en", "de", "", "fr"} {
		w := New(s, lang)
		end := 0
		for _, tok := range w.Tokens {
			if tok.Start < end || tok.End < tok.Start || tok.End > len(s) || tok.Norm == "" {
				t.Fatalf("%s: %q: token %+v after byte %d of %d", lang, s, tok, end, len(s))
			}
			end = tok.End
		}
		n := w.Normal()
		if again := New(n, lang).Normal(); again != n {
			t.Errorf("%s: %q reads %q, and that %q", lang, s, n, again)
		}
	}
}

// TestWhiteSpace holds that white space of every kind parts words and is no
// token.
func TestWhiteSpace(t *testing.T) {
	for _, space := range []string{" ", "\t", "\n", "\u00a0", "\u2009", " \t "} {
		w := New("the pier"+space+"opens", "en")
		if len(w.Tokens) != 3 || w.Normal() != "the pier opens" {
			t.Errorf("%q: %d tokens, %q", space, len(w.Tokens), w.Normal())
		}
	}
}

// TestLowLine holds that an underscore inside a word belongs to it, and by
// itself is a dash, as news agencies write it.
func TestLowLine(t *testing.T) {
	for text, want := range map[string]string{
		"the pier _ and the port _ stay": "the pier - and the port - stay",
		"____":                           "-",
		"write to bell_b now":            "write to bell_b now",
	} {
		if got := New(text, "en").Normal(); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
