package compare

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestPairWithoutWords: two texts of marks alone have no word in common, so they
// are not one utterance, the same marks or not.
func TestPairWithoutWords(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"…", "…"}, {"— !", "— !"}, {"", "word"}, {"[…]", "a b c"}, {"\u200b", "\u200b"}} {
		if got := Pair(New(c[0], "en"), New(c[1], "en")); got.Same || got.Proposed || got.Score != 0 {
			t.Errorf("%q, %q: score %v, same %v, proposed %v", c[0], c[1], got.Score, got.Same, got.Proposed)
		}
	}
	if got := Pair(New("Yes.", "en"), New("“Yes”", "en")); !got.Same {
		t.Error("the same word is not the same")
	}
}

// TestPairOfAnything: what is compared may be in any script, mixed, or in a
// language nobody knows. The same words are one utterance, other words are not.
func TestPairOfAnything(t *testing.T) {
	for _, c := range []struct {
		a, b string
		lang string
		same bool
	}{
		{"да", "да!", "", true},
		{"да", "нет", "", false},
		{"Мэр открыл мост через реку.", "мэр открыл «мост» через реку", "bg", true},
		{"The mayor said «спасибо» to the 乗組員 of the boat.", "The mayor said спасибо to the 乗組員 of the boat", "en", true},
		{"cafe\u0301 au lait", "caf\u00e9 au lait", "fr", true},
		{"\u0301\u0301 x\u0301\u0323", "x\u0323\u0301", "", false},
		{"😀😀😀", "😀😀😀", "en", false}, // no word
		{"well done 👩‍👩‍👧 all of you", "well done, all of you", "en", true},
		{"Loma bisu takari meno surat devi.", "Loma bisu takari meno surat devi", "xx", true},
		{"\xff\xfe broken bytes here", "broken bytes here", "", true},
		{"שלום לכולם", "שלום, לכולם", "he", true},
	} {
		a, b := New(c.a, c.lang), New(c.b, c.lang)
		got, back := Pair(a, b), Pair(b, a)
		if got.Score < 0 || got.Score > 1 || got.Score != back.Score || got.Same != back.Same {
			t.Errorf("%q, %q: score %v, mirrored %v", c.a, c.b, got.Score, back.Score)
		}
		if got.Same != c.same {
			t.Errorf("%q, %q: same %v, score %v", c.a, c.b, got.Same, got.Score)
		}
		lawful(t, a, b, got.Differences)
	}
}

// TestPairOfBooks: two texts of 100,000 words are compared by blocks, which the
// alignment says, and what they share is found.
func TestPairOfBooks(t *testing.T) {
	book := func(changed int) string {
		r := rand.New(rand.NewPCG(1, 1))
		var b strings.Builder
		for n := range 100_000 {
			word := r.IntN(30_000)
			if changed > 0 && n%changed == 0 {
				word++
			}
			for ; word > 0; word /= 20 {
				b.WriteByte("bcdfghjklmnpqrstvwxz"[word%20])
				b.WriteByte("aeiou"[word%5])
			}
			b.WriteByte(' ')
		}
		return b.String()
	}
	c := Pair(New(book(0), "en"), New(book(997), "en"))
	if !c.Alignment.Coarse {
		t.Error("100,000 words against 100,000 are said to be compared in full")
	}
	if !c.Same || c.Measures.Coverage < .99 {
		t.Errorf("same %v, coverage %v", c.Same, c.Measures.Coverage)
	}
}
