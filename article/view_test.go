package article_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

func ExampleArticle_View() {
	a := &article.Article{Text: " date 2021-04-09 &quot;We stay,&quot; said Anna Bell. ."}
	v := a.View()
	fmt.Println(v.Text)
	i := strings.Index(v.Text, `"We stay,"`)
	fmt.Println(a.Cut(v.Origin(article.Span{Start: i, End: i + len(`"We stay,"`)})))
	// Output:
	// "We stay," said Anna Bell.
	// &quot;We stay,&quot;
}

// TestView says for each kind of damage what is found where, and what is read.
func TestView(t *testing.T) {
	const long = "The harbour board met on Monday and voted to close the old bridge for two years."
	for _, tt := range []struct {
		name, text, view string
		damage           []string // type: what stands there
	}{
		{"nothing", "“We stay,” she said. It’s fine.", "", nil},
		{"entity", "&quot;A&quot; &amp; &#8220;B&#x201d; &nbsp;C", "\"A\" & “B”  C", []string{
			"entity: &quot;", "entity: &quot;", "entity: &amp;", "entity: &#8220;", "entity: &#x201d;", "entity: &nbsp;"}},
		{"Windows-1252 number", "&#147;A&#148;", "“A”", []string{"entity: &#147;", "entity: &#148;"}},
		{"encoded twice", "&amp;quot;A&amp;amp;quot; &amp;amp;", "\"A\" &", []string{"entity: &amp;quot;", "entity: &amp;amp;quot;", "entity: &amp;amp;"}},
		{"no ampersand", "She said quot;no,quot; and don#39;t.", "She said \"no,\" and don't.", []string{"entity: quot;", "entity: quot;", "entity: #39;"}},
		{"no semicolon", "&quot yes &quot, Ben&rsquo s", "\" yes \", Ben’ s", []string{"entity: &quot", "entity: &quot", "entity: &rsquo"}},
		{"no entity", "AT&T, R&D; Q&A & &unknown; &#0; item #39; &amp", "", nil},
		{"fused date", " date 2021-04-09 The board met.", "The board met.", []string{"fused metadata:  date 2021-04-09 "}},
		{"fused time", "date: 2021-04-09T10:00:00Z\nThe board met.", "The board met.", []string{"fused metadata: date: 2021-04-09T10:00:00Z\n"}},
		{"fused month that is none", " date 2021-13-09 The board met.", "", []string{"unreadable date:  date 2021-13-09 "}},
		{"date that is no metadata", "date 2021 was kept. The date 2021-04-09 The", "", nil},
		{"doubled stop", "he wrote. . Then “no.” . Then", "he wrote. Then “no.” Then", []string{"doubled stop:  .", "doubled stop:  ."}},
		{"ellipsis", "he wrote . . . and . . . . then .5 and ... . x", "", nil},
		{"space before mark", `“We stay. ” "We go. " he said`, `“We stay.” "We go." he said`, []string{"space before mark:  ", "space before mark:  "}},
		{"mark at a line end", "We go. \"\n\nNext", "We go.\"\n\nNext", []string{"space before mark:  "}},
		{"opening mark behind a space", `She left. "We go." She left. “We go.”`, "", nil},
		{"marks set with spaces", "“ We stay. ” he said", "", nil},
		{"missing space", "the end.That was it? no.Yes", "", []string{"missing space: .T"}},
		{"no missing space", "See example.Com/Path and J.Smith, Example.org, www.site.Org.uk", "", nil},
		{"apostrophes", "it's Ann’s and Ben's", "", []string{"mixed apostrophes: ’"}},
		{"mojibake", "â€œWe stay,â€\u009d said JosÃ© Ãlvarez", "“We stay,” said José Ãlvarez", []string{
			"mojibake: â€œ", "mojibake: â€\u009d", "mojibake: Ã©"}},
		{"mojibake, lost byte", "â€œWe stay,â€ she said", "“We stay,” she said", []string{"mojibake: â€œ", "mojibake: â€"}},
		{"mojibake twice", "Ã¢â‚¬Å“We stayÃ¢Â€Â\u009d", "“We stay”", []string{"mojibake: Ã¢â‚¬Å“", "mojibake: Ã¢Â€Â\u009d"}},
		{"doubtful once others are sure", "Ã©tÃ© Ã\u00a0 l'Â« ouest", "été à l'« ouest", []string{
			"mojibake: Ã©", "mojibake: Ã©", "mojibake: Ã\u00a0", "mojibake: Â«"}},
		{"blanks that were protected spaces", "Ã©tÃ© Ã  Rome, voilÃ  tout, Â« ouest Â »", "été à Rome, voilà tout, « ouest  »", nil},
		{"mojibake of Windows-1250", "â€śWe wonâ€™t,â€ť said JosĂ© MĂĽller", "“We won’t,” said José Müller", nil},
		{"mojibake of Windows-1251", "вЂњWe wonвЂ™t,вЂќ said JosГ© MГјller", "“We won’t,” said José Müller", nil},
		{"Russian as Windows-1251", "РњС‹ РЅРµ РїСЂРѕРґР°РґРёРј РїР°СЂРє", "Мы не продадим парк", nil},
		{"mojibake of Mac OS Roman", "‚ÄúWe won‚Äôt,‚Äù said Jos√© M√ºller", "“We won’t,” said José Müller", nil},
		{"mojibake of code page 437", "ΓÇ£We wonΓÇÖt,ΓÇ¥ said Jos├⌐ M├╝ller", "“We won’t,” said José Müller", nil},
		{"mojibake of code page 850", "ÔÇ£We wonÔÇÖt,ÔÇØ said Jos├® M├╝ller", "“We won’t,” said José Müller", nil},
		{"accents alone", "un caf√© √† Rome", "un café à Rome", nil},
		{"no mojibake of others", "‚Äußerung‘ von Ärzten, РС и РФ, Рязань, ΓΔ, a ≤ √2, Ăla, СССР «Россия»", "", nil},
		{"escapes", `\u201cWe won\u2019t,\u201d she said. \"No.\" \ud83d\ude42 J\u00f3n`, "“We won’t,” she said. \"No.\" 🙂 Jón", nil},
		{"no escapes", `C:\users\new \u12 \ud83d alone \u0041 \n`, "", nil},
		{"no mojibake", "a “IRMÔ, “né”… “SÃO” and “Ã”", "", nil},
		{"Latin-1 controls", "\u0093We stay\u0094", "“We stay”", []string{"mojibake: \u0093", "mojibake: \u0094"}},
		{"controls", "We\x00 stay\u200b, she\u00ad\u00ad said", "We stay, she said", []string{
			"control character: \x00", "control character: \u200b", "control character: \u00ad\u00ad"}},
		{"lost character", "We\ufffdre here", "", []string{"lost character: \ufffd"}},
		{"doubled paragraph", long + "\n\nNobody spoke.\n\n" + long + "\n\nEnd.", long + "\n\nNobody spoke.\n\n\n\nEnd.",
			[]string{"doubled paragraph: " + long}},
	} {
		a := &article.Article{Text: tt.text}
		want := tt.view
		if want == "" {
			want = tt.text
		}
		if diff := cmp.Diff(want, a.View().Text); diff != "" {
			t.Errorf("%s: view:\n%s", tt.name, diff)
		}
		if tt.damage == nil && want != tt.text {
			continue // what is shown says enough
		}
		var got []string
		for _, d := range article.Inspect(tt.text) {
			got = append(got, d.Type+": "+a.Cut(d.Span))
		}
		if diff := cmp.Diff(tt.damage, got); diff != "" {
			t.Errorf("%s: damage:\n%s", tt.name, diff)
		}
	}
}

// TestDoubledParagraph holds what counts as a copy and which side it is.
func TestDoubledParagraph(t *testing.T) {
	const body = "the harbour board met on Monday and voted to close the old bridge for two years"
	for _, tt := range []struct {
		name, text, copied string
	}{
		{"prefix added", "Yes, " + body + ".\n\nThe clerk said " + body + ".", body + "."},
		{"other case and marks", body + ".\n\n“" + strings.ToUpper(body) + "!”", "“" + strings.ToUpper(body) + "!”"},
		{"pulled out above", "“" + body + "”\n\nAfter an hour of talk in a full room " + body + ", and nobody was pleased with what came out.", "“" + body + "”"},
		{"pulled out below", "After an hour of talk in a full room " + body + ", and nobody was pleased with what came out.\n\n" + body, body},
		{"eleven words", "The firm did not respond to a request for comment today.\n\nThe firm did not respond to a request for comment today.", ""},
		{"three quarters", body + " or so, which some asked.\n\nHe said that " + body + " is right.", ""},
	} {
		a := &article.Article{Text: tt.text}
		var got string
		for _, d := range article.Inspect(tt.text) {
			if d.Type == article.DoubledParagraph {
				got += a.Cut(d.Span)
			}
		}
		if got != tt.copied {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.copied)
		}
	}
}

// TestEmbeddedText: a post that stands beside the quotation of it is no doubled
// paragraph, and the quotation is what is read, whichever comes first.
func TestEmbeddedText(t *testing.T) {
	const post = "We will keep the park open for every family in this city, whatever the council says."
	const told = "“" + post + "” Ms Vance wrote."
	for _, tt := range []struct{ name, text, left string }{
		{"below", told + "\n\n" + post, post},
		{"above", post + "\n\n" + told, post},
		{"quoted in two marks", told + "\n\n“" + post + "”", ""},
		{"told, not quoted", "Ms Vance wrote: " + post + "\n\n" + post, ""},
	} {
		a := &article.Article{Text: tt.text}
		var got string
		for _, d := range article.Inspect(tt.text) {
			if d.Type == article.EmbeddedText {
				got += a.Cut(d.Span)
			}
		}
		if got != tt.left {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.left)
		}
		if tt.left != "" && !strings.Contains(a.View().Text, told) {
			t.Errorf("%s: read as %q", tt.name, a.View().Text)
		}
	}
}

// TestDoubledKeepsPairs: a copy with one mark of a pair is named, but read.
func TestDoubledKeepsPairs(t *testing.T) {
	const open = "“The harbour board met on Monday and voted to close the old bridge for"
	a := &article.Article{Text: open + " two years,” he said.\n\n" + open + " good,” he said."}
	if got := a.View().Text; got != a.Text {
		t.Errorf("view %q", got)
	}
	if got := article.Inspect(a.Text); len(got) != 1 || got[0].Type != article.DoubledParagraph {
		t.Errorf("damage %+v", got)
	}
}

// FuzzView holds the laws of a view: spans lie in the text and keep their
// order, a span within another stays within it, what is shown as it is can be
// cut out again, and a text without damage is its own view but for the marks of
// block quotations.
func FuzzView(f *testing.F) {
	f.Add("&quot;A&amp;quot; â€œB. . \" ,quot; date 2020-01-02 \u0093x\x00 it's Ann’s")
	f.Add(" date 2020-01-02 a b c d e f g h i j k l m n.\n\na b c d e f g h i j k l m n")
	f.Add("Ã¢Â€Â\u009c \u00ad Ã©. ”\n\n. . . .")
	f.Add("> a\n> > b\n>c")
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			checkView(t, text)
		}
	})
}

// blockMarks are those of the lines of block quotations: read through, no damage.
var blockMarks = regexp.MustCompile(`(?m)^> `)

func checkView(t *testing.T, text string) {
	t.Helper()
	a := &article.Article{Text: text}
	v := a.View()
	if !utf8.ValidString(v.Text) {
		t.Fatalf("view is no UTF-8: %q", v.Text)
	}
	damage := article.Inspect(text)
	for i, d := range damage {
		if d.Span.Start < 0 || d.Span.Empty() || d.Span.End > len(text) || d.Note == "" && d.Type != article.ControlCharacter {
			t.Fatalf("damage %+v in %d bytes", d, len(text))
		}
		if i > 0 && d.Span.Start < damage[i-1].Span.Start {
			t.Fatalf("damage out of order: %+v", damage)
		}
	}
	if len(damage) == 0 && v.Text != blockMarks.ReplaceAllString(text, "") {
		t.Fatalf("no damage, but the view is %q", v.Text)
	}
	whole := v.Origin(article.Span{Start: 0, End: len(v.Text)})
	if len(v.Text) > 0 && (whole.Start < 0 || whole.End > len(text)) {
		t.Fatalf("the view shows %v of %d bytes", whole, len(text))
	}
	last := article.Span{}
	for i, r := range v.Text {
		got := v.Origin(article.Span{Start: i, End: i + utf8.RuneLen(r)})
		if got.Empty() || got.Start < last.End && got != last || !whole.Contains(got) || !utf8.ValidString(a.Cut(got)) {
			t.Fatalf("rune %d is %v behind %v within %v", i, got, last, whole)
		}
		repaired := slices.ContainsFunc(damage, func(d article.Damage) bool { return d.Span == got })
		if a.Cut(got) != string(r) && !repaired {
			t.Fatalf("rune %d is %q, not %q", i, a.Cut(got), r)
		}
		if empty := v.Origin(article.Span{Start: i, End: i}); !empty.Empty() || empty.Start != got.Start {
			t.Fatalf("empty span at %d is %v, not at %d", i, empty, got.Start)
		}
		last = got
	}
}

// TestViewLinear runs 1 MB of what would take minutes at quadratic cost.
func TestViewLinear(t *testing.T) {
	for _, unit := range []string{"a", "a b ", ".", ". . ", "&amp;", "&amp;amp;quot;", "quot;", "\x00a", "\"", " \"", "Ã", "Ã©", "â€", "a a a a a a\n\n", "a b c d e f g h i j k l m.\n\n", "a.A", "it's Ann’s ", "\n"} {
		a := &article.Article{Text: strings.Repeat(unit, 1<<20/len(unit))}
		a.View()
	}
	// Paragraphs that share beginnings of growing length.
	var b strings.Builder
	for i := range 1400 {
		b.WriteString(strings.Repeat("x ", i) + "y\n\n")
	}
	a := &article.Article{Text: b.String()}
	a.View()
}

func BenchmarkView(b *testing.B) {
	text := strings.Repeat("The board said it was “pleased,” and that it’s over. &quot;No,&quot; said Anna Bell of the town.\n\n", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		a := &article.Article{Text: text}
		a.View()
	}
}
