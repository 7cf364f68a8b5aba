package attribution

import (
	"fmt"
	"testing"
)

func TestDbg(t *testing.T) {
	s := "The social media giant’s founder and CEO Mark Zuckerberg said that social media. Twitter has censured Trump’s tweets for it."
	x := Read(s, []Span{{0, len(s)}}, nil, LexiconOf("en"))
	for i, m := range x.mentions {
		fmt.Println(x.mentionSpan(i), s[x.mentionSpan(i).Start:x.mentionSpan(i).End], m.form, x.cut(m.name))
	}
	for _, c := range x.cues {
		fmt.Println(x.cut(Span{c.at, c.at + 1}), c)
	}
}
