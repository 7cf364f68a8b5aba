package claim

import (
	"fmt"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// told is an event as tests write it: who, what, to whom, and what is said of it.
func (s *Sentence) told(e *Event) string {
	part := func(p Party) string {
		if p.Empty() {
			return "-"
		}
		return s.Wording.Print(p.Head)
	}
	return fmt.Sprintf("%s %s %s/%s%s%s", part(e.Agent), e.Lemma, part(e.Patient), e.Polarity, e.Certainty, e.Stage)
}

func TestEvents(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"A farmer rescued a pilot near the lake.", "farmer rescue pilot/"},
		{"A pilot was rescued by a farmer near the lake.", "farmer rescue pilot/"},
		{"The mayor of Calder, 43, who is from Torvale, was arrested on Friday.", "- arrest mayor/"},
		{"The port plans to close the quay.", "port close quay/planned"},
		{"The port did not close the quay.", "port close quay/negated"},
		{"The port may close the quay.", "port close quay/possible"},
		{"The port will close the quay.", "port close quay/expected"},
		{"The port is expected to close the quay.", "port close quay/expected"},
		{"The port is considering closing the quay.", "port close quay/considered"},
		{"The port failed to close the quay.", "port close quay/failed"},
		{"The port refused to close the quay.", "port close quay/refused"},
		{"The pilot is accused of stealing a boat.", "pilot steal boat/alleged"},
		{"The pilot denied stealing a boat.", "pilot steal boat/denied"},
		{"The pilot allegedly stole a boat.", "pilot steal boat/alleged"},
		{"The minister denied that the pilot stole a boat.", "pilot steal boat/denied"},
		{"The pilot stole a boat, it was claimed.", "pilot steal boat/alleged"},
		{"The pilot was trying to steal a boat.", "pilot steal boat/tried"},
		{"Nobody stole a boat.", "Nobody steal boat/negated"},
		{"The boats were being repaired in Calder.", "- repair boats/under-way"},
		{"The dog is not in danger.", "dog danger danger/negated"},
	} {
		x := Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: test.text}))
		s := x.Sentences[0]
		var got []string
		for i := range s.Events {
			got = append(got, s.told(&s.Events[i]))
		}
		found := false
		for _, g := range got {
			found = found || g == test.want
		}
		if !found {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
