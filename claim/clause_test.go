package claim

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestCutOutsideWords holds that the mark inside a word or a number parts no clauses.
func TestCutOutsideWords(t *testing.T) {
	const first = "Supporters of the governor spent far more than his opponents did in the whole campaign, "
	for text, want := range map[string][]string{
		first + "as some unions in the state complained.": {first[:len(first)-2], ", as some unions in the state complained."},
		"Supporters of the governor outspent his many opponents in the campaign by a more than 7-1 margin of money.": {
			"Supporters of the governor outspent his many opponents in the campaign by a more than 7-1 margin of money."},
		"Supporters of the law that the court has upheld held a rally in the city for same-sex couples who want to marry.": {
			"Supporters of the law that the court has upheld held a rally in the city for same-sex couples who want to marry."},
		"Supporters of the law that the court has upheld held a rally in the old city—nobody else did so on that day.": {
			"Supporters of the law that the court has upheld held a rally in the old city", "—nobody else did so on that day."},
	} {
		var got []string
		for _, s := range Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})).Sentences {
			for _, c := range s.Clauses {
				got = append(got, c.Text())
			}
		}
		if !slices.Equal(got, want) {
			t.Error(cmp.Diff(want, got))
		}
	}
}

// TestCutBeforeWords holds that a sentence that is cut for its length is cut before a
// printed word: not before the stop of a title, nor inside a possessive.
func TestCutBeforeWords(t *testing.T) {
	const first = "Supporters of the law in the north of the state told the court that the whole of it had been asked for again and again by the old and the new leader"
	for _, rest := range []string{" Gov. Jan Brewer and by nobody else.", " members’ and by Ocasio-Cortez’s friends."} {
		for less := range 20 { // wherever the length runs out
			text := strings.TrimSpace(first[:len(first)-less]) + rest
			var got []string
			for _, s := range Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})).Sentences {
				for _, c := range s.Clauses {
					got = append(got, c.Text())
				}
			}
			if len(got) != 2 || strings.Join(got, " ") != text {
				t.Errorf("%q", got)
			}
		}
	}
}

// TestCauseWholeWords holds that a cause begins with a printed word: the possessive is
// not cut off where the words before it are too far away.
func TestCauseWholeWords(t *testing.T) {
	for _, k := range []struct{ text, want string }{
		{"The old mayor’s complaint to an agent of the bureau about the bridge in the north led to the inquiry.", "complaint to an agent of the bureau about the bridge in the north"},
		{"The mayor’s complaint to an agent led to the inquiry.", "The mayor’s complaint to an agent"},
	} {
		s := Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: k.text})).Sentences[0]
		if len(s.Causes) != 1 {
			t.Errorf("%q: %d causes", k.text, len(s.Causes))
			continue
		}
		r := s.Wording.Range(s.Causes[0].ReasonFrom, s.Causes[0].ReasonTo)
		if got := s.Wording.Text[r.Start:r.End]; got != k.want {
			t.Errorf("%q, want %q", got, k.want)
		}
	}
}

// TestCutConstants holds on both sides how many words a clause has at least,
// leastWords, and up to which length one without a mark stays whole, mostRunes.
func TestCutConstants(t *testing.T) {
	const first = "Supporters of the governor spent far more than his opponents did in the whole campaign"
	const plain = "Supporters of the law in the north of the state told the court that the whole of it had been asked for again and again by the old and the new"
	for _, x := range []struct {
		text string
		want int
	}{
		{first + ", as unions said.", 1},
		{first + ", as some unions said.", 2},
		{"In the north, " + strings.ToLower(first) + ".", 1},
		{plain + " men.", 1}, // 145 characters
		{plain + " men of it.", 2},
	} {
		s := Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: x.text})).Sentences
		if len(s) != 1 || len(s[0].Clauses) != x.want {
			t.Errorf("%q (%d): %d clauses, want %d", x.text, len(x.text), len(s[0].Clauses), x.want)
		}
	}
}
