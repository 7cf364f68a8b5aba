package matter

import (
	"strings"
	"testing"
)

// moments are sentences with a place for a time, of articles of Thursday, 16 May 2024.
var moments = []struct{ sentence, moment, other, compatible string }{
	{"The ferry ran aground off Skarsund #, the coastguard said.", "on Tuesday", "on Monday", "on May 14"},
	{"The ferry ran aground off Skarsund #, the coastguard said.", "yesterday", "on Monday", "on Wednesday"},
	{"The ferry ran aground off Skarsund #, the coastguard said.", "on May 14", "on May 12", "on 14 May 2024"},
	{"The new bridge over the Calder will open #, the port said.", "in June", "in September", "on June 3"},
	{"The works in Torvale were shut # after a fire.", "in October 2016", "in August 2016", "in October"},
	{"The first distress call reached the harbour at # that day.", "7.15 p.m.", "8.15 p.m.", "19:15"},
	{"The first distress call reached the harbour at # that day.", "half past six", "8.15", "6.30"},
	{"The strike at the foundry began #, the union said.", "two weeks ago", "five weeks ago", "14 days ago"},
	{"Residents were told to leave # the sea wall gave way.", "before", "after", "ahead of the moment"},
}

func TestTimesOfOneSlot(t *testing.T) {
	for _, s := range moments {
		with := func(n string) string { return strings.Replace(s.sentence, "#", n, 1) }
		twoTexts{"en", with(s.moment), with(s.other), "time"}.check(t)
		twoTexts{"en", with(s.moment), with(s.moment), ""}.check(t)
		twoTexts{"en", with(s.moment), with(s.compatible), ""}.check(t)
	}
}

func TestTimesOfOtherThings(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "The mayor of Torvale met the union on Monday.", "Rain is expected over Skarsund on Tuesday.", ""},
		{"en", "The ferry ran aground off Skarsund on Tuesday. It ran aground again on Monday.", "The ferry ran aground off Skarsund on Monday.", ""},
		{"en", "Holm resigned before the vote.", "The vote came after Holm resigned.", ""},
	} {
		x.check(t)
	}
}
