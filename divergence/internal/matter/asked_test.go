package matter

import (
	"testing"

	"github.com/quotediff/quotediff/compare"
)

func TestAsks(t *testing.T) {
	for v, want := range map[verdict]string{
		{kind: compare.Fact, subtype: "who did it to whom"}:      "who did it to whom",
		{kind: compare.Polarity, subtype: "whether it happened"}: "whether it happened",
		{kind: compare.Polarity, subtype: "answer"}:              "what the answer was",
		{kind: compare.Fact, subtype: "outcome"}:                 "how it ended",
		{kind: compare.Fact, subtype: "attempt"}:                 "how far it has come",
		{kind: compare.Certainty, subtype: "considered"}:         "how far it has come",
		{kind: compare.Certainty, subtype: "conditional"}:        "how sure it is",
		{kind: compare.Fact, subtype: "other"}:                   "what happened",
	} {
		if got := v.asks(); got != want {
			t.Errorf("%s, %s: %q, want %q", v.kind, v.subtype, got, want)
		}
	}
}
