package wordlist

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordsRoundTrip(t *testing.T) {
	for _, words := range [][]string{nil, {"a"}, {"a", "ab", "abc", "b"}, {"antidisestablishmentarianism", "antidisestablishmentarianismistic", "z"}} {
		got, err := Words(PackWords(words))
		if err != nil || len(got) != len(words) || len(words) > 0 && !cmp.Equal(got, words) {
			t.Errorf("Words(PackWords(%q)) = %q, %v", words, got, err)
		}
	}
}

func TestGroupsRoundTrip(t *testing.T) {
	for _, groups := range [][][]int32{nil, {{0, 1}}, {{0, 300}, {0, 70000, 70001}, {5}, {}, {9, 10}}} {
		got, err := Groups(PackGroups(groups))
		if err != nil || len(got) != len(groups) || len(groups) > 0 && !cmp.Equal(got, groups) {
			t.Errorf("Groups(PackGroups(%v)) = %v, %v", groups, got, err)
		}
	}
}

func TestCut(t *testing.T) {
	if _, err := Groups(PackBytes([]byte{3, 1})); err == nil {
		t.Error("a group cut short is read")
	}
	if _, err := Words(PackBytes([]byte("Zfoo\n"))); err == nil {
		t.Error("a word that shares more than there is is read")
	}
	if _, err := Groups([]byte("plain")); err == nil {
		t.Error("what is not gzipped is read")
	}
}
