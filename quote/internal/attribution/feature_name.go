package attribution

import (
	"slices"
	"strconv"
	"strings"
)

// String returns the name of the feature, as the file of weights has it.
func (f Feature) String() string {
	var v []string
	head := ""
	if f&reportedSpeech != 0 {
		head, f = "r", f&^reportedSpeech
	}
	for f > 0xff && len(v) < 5 {
		v = append(v, strconv.Itoa(int(f&0xff)-1))
		f >>= 8
	}
	slices.Reverse(v)
	return head + strconv.Itoa(int(f)) + ":" + strings.Join(v, ",")
}

// parseFeature is the reverse of [Feature.String].
func parseFeature(s string) (Feature, bool) {
	s, isReported := strings.CutPrefix(s, "r")
	head, tail, _ := strings.Cut(s, ":")
	template, err := strconv.Atoi(head)
	if err != nil {
		return 0, false
	}
	f := Feature(template)
	for x := range strings.SplitSeq(tail, ",") {
		if x == "" {
			break
		}
		v, err := strconv.Atoi(x)
		if err != nil {
			return 0, false
		}
		f = f<<8 | Feature(v+1)
	}
	if isReported {
		f |= reportedSpeech
	}
	return f, true
}
