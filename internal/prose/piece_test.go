package prose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/prose"
)

func ExampleScan() {
	s := prose.Scan("“Don't!” 5th")
	var p prose.Piece
	for s.Next(&p) {
		fmt.Printf("%q ", s.Text[p.Start:p.End])
	}
	// Output:
	// "“" "Don" "'" "t" "!" "”" " " "5" "th"
}

// pieces returns all pieces of a text.
func pieces(text string) []prose.Piece {
	var out []prose.Piece
	s := prose.Scan(text)
	var p prose.Piece
	for s.Next(&p) {
		out = append(out, p)
	}
	return out
}

// slowly is the plain reading of what a piece is: every character has a kind,
// and of spaces, letters and digits neighbours of one kind are one piece.
func slowly(text string) []prose.Piece {
	var out []prose.Piece
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		kind := slowKind(r, n)
		capitals := 0
		if unicode.IsUpper(r) {
			capitals = 1
		}
		last := len(out) - 1
		combines := last >= 0 && out[last].Kind == prose.Syllable && unicode.Is(unicode.M, r)
		runs := kind == prose.Space || kind == prose.Letters || kind == prose.Digits
		if combines || last >= 0 && runs && out[last].Kind == kind {
			out[last].End += n
			out[last].Capitals += capitals
		} else {
			out = append(out, prose.Piece{Start: i, End: i + n, First: r, Kind: kind, Capitals: capitals})
		}
		i += n
	}
	return out
}

func slowKind(r rune, n int) prose.Kind {
	unspaced := []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}
	switch {
	case r == utf8.RuneError && n == 1:
		return prose.Symbol
	case unicode.In(r, unicode.L, unicode.Nl) && unicode.In(r, unspaced...):
		return prose.Syllable
	case unicode.In(r, unicode.L, unicode.M, unicode.Nl):
		return prose.Letters
	case unicode.IsDigit(r):
		return prose.Digits
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff':
		return prose.Space
	case unicode.IsPunct(r):
		return prose.Mark
	}
	return prose.Symbol
}

var scanned = []string{
	"", "a", "Don't stop.", "“Ça va?”, dit-il — non…", "3.5 % of 1,000 €", "snake_case _x_ B12 5th",
	"cafe\u0301 \u0301x", "桥是安全的。ไม่ได้ ふりがな", "नमस्ते दुनिया", "\u200bzero\ufeffwidth\u00a0\u2009", "a\xffb\xc3", "٣٤ ½ ² Ⅳ",
	"DŽ ǅ ß İ 👍🏽 a\u200db", "\r\n\t x\x00y",
}

// TestScan holds the scanner against the slow reading.
func TestScan(t *testing.T) {
	for _, text := range scanned {
		if d := cmp.Diff(slowly(text), pieces(text)); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
	var every strings.Builder
	for r := rune(0); r < 0x20000; r++ {
		every.WriteRune(r)
		every.WriteString([]string{"", "a", " ", "人"}[r%4])
	}
	if !slices.Equal(slowly(every.String()), pieces(every.String())) {
		t.Error("of all characters the pieces are others than by the slow reading")
	}
	for r := rune(0); r < 0x20000; r++ {
		k := slowKind(r, utf8.RuneLen(r))
		if want := k == prose.Letters || k == prose.Digits || k == prose.Syllable; prose.IsWord(r) != want || k.InWord() != want {
			t.Errorf("%U: IsWord is %v, InWord %v, want %v", r, prose.IsWord(r), k.InWord(), want)
		}
	}
}

// FuzzScan holds the laws of pieces: they tile the text, they are those of the
// slow reading, and a stretch that begins and ends with pieces has the same
// pieces by itself.
func FuzzScan(f *testing.F) {
	for i, text := range scanned {
		f.Add(text, i)
	}
	f.Fuzz(func(t *testing.T, text string, cut int) {
		all := pieces(text)
		if d := cmp.Diff(slowly(text), all); d != "" {
			t.Fatal(d)
		}
		at := 0
		for _, p := range all {
			if p.Start != at || p.End <= p.Start {
				t.Fatalf("%v begins or ends badly at %d", p, at)
			}
			at = p.End
		}
		if at != len(text) {
			t.Fatalf("%d of %d bytes in pieces", at, len(text))
		}
		if len(all) == 0 {
			return
		}
		from := int(uint(cut) % uint(len(all)))
		part := prose.Scanner{Text: text, At: all[from].Start, End: len(text)}
		var p prose.Piece
		for i := from; part.Next(&p); i++ {
			if p != all[i] {
				t.Fatalf("from piece %d on: %v, want %v", from, p, all[i])
			}
		}
		head := prose.Scanner{Text: text, End: all[from].End}
		for i := 0; head.Next(&p); i++ {
			if p != all[i] {
				t.Fatalf("up to piece %d: %v, want %v", from, p, all[i])
			}
		}
	})
}

func TestScanAllocatesNothing(t *testing.T) {
	text := strings.Join(scanned, " ")
	if n := testing.AllocsPerRun(10, func() {
		s := prose.Scan(text)
		var p prose.Piece
		for s.Next(&p) {
		}
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("“We won't go,” the mayor's spokesman said on Tuesday — 3.5 % of 1,200 did.\n", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s := prose.Scan(text)
		var p prose.Piece
		for s.Next(&p) {
		}
	}
}
