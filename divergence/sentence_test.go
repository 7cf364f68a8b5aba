package divergence

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// Where one outlet prints as two sentences what another has in one, the two are
// read together: neither is cut short.
func TestSentenceInTwo(t *testing.T) {
	const full = "The gates were open all night, and nobody rang the bell in the old tower."
	for name, test := range map[string]struct {
		one, two string
		want     []string
	}{
		"the same words": {"The gates were open all night.", "And nobody rang the bell in the old tower.", nil},
		"a word less": {"The gates were open all night.", "Nobody rang the bell in the tower.",
			[]string{"omission/function word info: ann , and | bee night. Nobody", "omission/word low: ann old | bee the tower."}},
		"the other order": {"Nobody rang the bell in the old tower.", "The gates were open all night.", nil},
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+test.one+" "+test.two+"” said Brix."), quote.Direct, test.one+" "+test.two)
		s.cluster("c-1", s.same(a, full), s.stretch(b, cluster.Part, test.one), s.stretch(b, cluster.Part, test.two))
		if diff := cmp.Diff(test.want, brief(s.find(), "omission", "insertion", "reorder")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
