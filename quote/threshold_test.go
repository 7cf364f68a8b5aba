package quote

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
)

func extract(lang, text string) *Extraction {
	return Extract(&article.Article{ID: "a", Lang: lang, Text: text})
}

// TestMostBearers holds how many people of one surname are told apart.
func TestMostBearers(t *testing.T) {
	var b strings.Builder
	for given := range strings.FieldsSeq("Runa Tor Karen Ian Ruth Jo Lena Peter Ida Anna Paul Emma Mark Nora Erik Clara Hugo Sara Ivan Vera Olga Otto Petra Rolf Sven Tina") {
		fmt.Fprintf(&b, "%s Ask left. ", given)
	}
	found := 0
	for _, p := range extract("en", b.String()).People {
		if strings.HasSuffix(p.Name, " Ask") {
			found++
		}
	}
	if found != 24 {
		t.Errorf("%d people of one surname are told apart, want 24", found)
	}
}

// TestLongestRead holds longestRead: a sentence that has lost its stops is read
// in pieces of 500 words, and a clause across their border is cut.
func TestLongestRead(t *testing.T) {
	for _, tt := range []struct {
		words int
		want  string
	}{{394, "the mill would close"}, {494, "the mill would"}, {502, "the mill would close"}} {
		x := extract("en", strings.Repeat("drums ", tt.words)+"Jo Marsh said the mill would close")
		if len(x.Quotations) != 1 || x.Quotations[0].Parts[0].Text != tt.want {
			t.Errorf("behind %d words: %+v, want %q", tt.words, x.Quotations, tt.want)
		}
	}
}

// TestLongestAttribution holds how long an attribution between two parts of one
// quotation may be.
func TestLongestAttribution(t *testing.T) {
	for _, tt := range []struct{ bytes, want int }{{210, 1}, {230, 2}} {
		gap := "said Jo Marsh, who has led the  council."
		gap = strings.Replace(gap, "  ", " "+strings.Repeat("x", tt.bytes-len(gap))+" ", 1)
		if got := len(extract("en", "“We wait,” "+gap+" “Then we go.”").Quotations); got != tt.want {
			t.Errorf("%d bytes between two parts: %d quotations, want %d", len(gap), got, tt.want)
		}
	}
}

// TestSpeechByLength holds charactersPerWord: without spaces ten characters are
// five words; and longestTerm: a term has up to four.
func TestSpeechByLength(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		want       int
	}{
		{"ja", "議長は「" + strings.Repeat("行", 9) + "」と述べた。", 0},
		{"ja", "議長は「" + strings.Repeat("行", 10) + "」と述べた。", 1},
		{"en", "The so-called “old stone bridge over” stands there, Jo Marsh said.", 0},
		{"en", "The so-called “old stone bridge over our” stands there, Jo Marsh said.", 1},
	} {
		if got := len(extract(tt.lang, tt.text).Quotations); got != tt.want {
			t.Errorf("%s: %d quotations, want %d", tt.text, got, tt.want)
		}
	}
}

// TestLeadAndOffice holds longestLead, how many words after the verb are looked
// through for what opens the clause, and longestOffice, how long a post before a
// name may be.
func TestLeadAndOffice(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Jo Marsh said in the old stone grey hall that the mill would close.", "indirect [that the mill would close], by Jo Marsh"},
		{"Jo Marsh said in the old stone grey northern hall that the mill would close.", "doubtful [in the old stone grey northern hall that the mill would close], by Jo Marsh"},
		{"“We wait for the boats,” said the director of the old stone grey northern council, Karen Olsen.", "direct [We wait for the boats,], by Karen Olsen"},
		{"“We wait for the boats,” said the director of the old stone grey northern rail council, Karen Olsen.",
			"direct [We wait for the boats,], by the director of the old stone grey northern rail council"},
	} {
		if got := readAs(tt.text); !strings.HasPrefix(got, tt.want+",") && !strings.HasPrefix(got, tt.want+"\n") {
			t.Errorf("%s\nis read %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
