package compare

import "testing"

// pairsOf prints a sentence with each of two things in it.
func pairsOf(t *testing.T, sentence func(string) string, lang string, severity Severity, pairs [][2]string) {
	t.Helper()
	for _, p := range pairs {
		for _, p := range [][2]string{p, {p[1], p[0]}} {
			a, b := New(sentence(p[0]), lang), New(sentence(p[1]), lang)
			worst := Difference{}
			for _, d := range Pair(a, b).Differences {
				if d.Severity.Rank() > worst.Severity.Rank() || worst.Type == "" {
					worst = d
				}
			}
			if severity == Low && worst.Severity.Rank() > Low.Rank() || severity != Low && worst.Severity.Rank() < severity.Rank() {
				t.Errorf("%s: %q, %q: %s/%s %s (%s), want %s", lang, a.Text, b.Text, worst.Type, worst.Subtype, worst.Severity, worst.Rule, severity)
			}
		}
	}
}

// TestQuantities: the same quantity written otherwise is at most low, another
// quantity is more.
func TestQuantities(t *testing.T) {
	for _, tt := range []struct {
		lang, before, after string
		same, other         [][2]string
	}{
		{"en", "We spent ", " rupees on it.", [][2]string{{"2 crore", "20 million"}, {"five lakh", "500,000"}}, [][2]string{{"2 crore", "2 million"}, {"5 lakh", "5 crore"}}},
		{"en", "They bought ", " lamps.", [][2]string{{"a dozen", "12"}, {"half a million", "500,000"}, {"twenty-five hundred", "2,500"}, {"one", "1"}},
			[][2]string{{"a dozen", "two"}, {"half a million", "a million"}, {"40 million", "42 million"}, {"1,000", "1,040"}, {"212", "221"}, {"one", "two"}, {"12 more", "21 more"}}},
		{"en", "It took ", ".", [][2]string{{"one and a half years", "1.5 years"}, {"a year and a half", "18 months"}, {"half an hour", "30 minutes"}, {"two weeks", "14 days"}, {"a decade", "ten years"}},
			[][2]string{{"half an hour", "an hour"}, {"three days", "three weeks"}, {"18 months", "18 years"}, {"two weeks", "two months"}}},
		{"en", "", " of the tenants signed it.", [][2]string{{"Two-thirds", "67 percent"}, {"Half", "50%"}, {"One in four", "A quarter"}, {"Nine out of ten", "90 per cent"}, {"Nine in ten", "Nine out of 10"}},
			[][2]string{{"Two-thirds", "One-third"}, {"Half", "A third"}, {"One in four", "One in five"}, {"Two thirds", "70 percent"}}},
		{"en", "Turnout rose by ", ".", [][2]string{{"5 percentage points", "five points"}, {"half a percent", "0.5%"}}, [][2]string{{"5 percent", "5 percentage points"}, {"five points", "5 percent"}}},
		{"en", "It was ", " outside.", [][2]string{{"-3 degrees", "minus three degrees"}, {"20°C", "20 degrees Celsius"}, {"3 degrees below zero", "−3 degrees"}, {"+3 degrees", "3 degrees"}},
			[][2]string{{"+3 degrees", "-3 degrees"}, {"20°C", "20°F"}, {"minus three degrees", "three degrees"}}},
		{"en", "They won it ", " at home.", [][2]string{{"2-1", "2–1"}, {"2-1", "two to one"}}, [][2]string{{"2-1", "1-2"}, {"3-1", "3-2"}, {"52 to 48", "48 to 52"}, {"from 30 to 20", "from 20 to 30"}, {"10-15", "5-10"}, {"10", "10 to 15"}}},
		{"en", "It stood there in ", ".", [][2]string{{"the nineties", "the 1990s"}, {"the '80s", "the 1980s"}}, [][2]string{{"the nineties", "the eighties"}, {"the 1990s", "the 1890s"}}},
		{"en", "He read of ", ".", [][2]string{{"Chapter IV", "Chapter Four"}, {"World War II", "World War Two"}, {"Elizabeth II", "Elizabeth the Second"}}, [][2]string{{"Chapter IV", "Chapter VI"}, {"World War II", "World War I"}, {"Elizabeth II", "Elizabeth I"}}},
		{"en", "Come at ", " to the hall.", [][2]string{{"half past nine", "9:30"}, {"a quarter to ten", "9.45"}, {"nine o'clock", "9 a.m."}, {"7 p.m.", "seven in the evening"}, {"9:30 p.m.", "9:30"}, {"half nine", "9.30"}},
			[][2]string{{"half past nine", "half past ten"}, {"a quarter to ten", "a quarter past ten"}, {"9 a.m.", "9 p.m."}, {"ten to nine", "ten past nine"}, {"noon", "midnight"}}},
		{"en", "It was ", " that rose.", [][2]string{{"this year", "this year"}, {"last year", "the past year"}}, [][2]string{{"next year", "this year"}, {"last week", "next week"}}},
		{"en", "It is ", " long.", [][2]string{{"5km", "5 kilometres"}, {"1.5 km", "1,500 metres"}, {"5 miles", "8 km"}}, [][2]string{{"5 km", "5 miles"}, {"5km", "5 m"}, {"5 miles", "9 km"}}},
		{"de", "Es waren ", " im Saal.", [][2]string{{"ein Dutzend", "zwölf"}, {"mehr als 300", "über dreihundert"}}, [][2]string{{"mehr als 20", "weniger als 20"}, {"mindestens 20", "höchstens 20"}, {"dreizehn", "dreißig"}}},
		{"fr", "Il en vint ", " ici.", [][2]string{{"au moins 20", "au moins vingt"}, {"quatre-vingt-dix", "90"}}, [][2]string{{"plus de 20", "moins de 20"}, {"au moins 20", "au plus 20"}}},
		{"es", "Vinieron ", " aquí.", [][2]string{{"al menos 20", "por lo menos veinte"}, {"mil quinientos", "1.500"}}, [][2]string{{"más de 20", "menos de 20"}, {"al menos 20", "como máximo 20"}}},
		{"it", "Ne vennero ", " qui.", [][2]string{{"almeno 20", "non meno di venti"}, {"venticinquemila", "25.000"}}, [][2]string{{"più di 20", "meno di 20"}, {"almeno 20", "al massimo 20"}}},
	} {
		in := func(s string) string { return tt.before + s + tt.after }
		pairsOf(t, in, tt.lang, Low, tt.same)
		pairsOf(t, in, tt.lang, Medium, tt.other)
	}
}

// TestRounding holds what words allow: farthestRounding, nearestRounding,
// leastRounded and what the last written digit leaves open.
func TestRounding(t *testing.T) {
	in := func(s string) string { return "There were " + s + " lamps at the pier." }
	pairsOf(t, in, "en", Low, [][2]string{
		{"2.86 million", "2.9 million"}, {"2.86 million", "about 2.9 million"}, {"13,304", "13,000"}, {"40,321", "40,000"},
		{"2.04 million", "2 million"}, {"1,024", "1,000"}, {"about 40", "42"}, {"about 300", "304"}, {"nearly 300", "297"}, {"more than 300", "312"}, {"about 100", "110"},
		{"more than 300", "over 300"}, {"at least 300", "300"}, {"nearly 300", "300"}, {"almost 300", "about 300"},
		{"no more than 20", "at most 20"}, {"300 or so", "about 300"}, {"300-plus", "at least 300"}, {"upwards of 300", "more than 300"},
		{"more than 20", "at least 20"},
	})
	pairsOf(t, in, "en", Medium, [][2]string{
		{"2.86 million", "2.8 million"}, {"13,504", "13,000"}, {"41,000", "40,000"}, {"40 million", "42 million"}, {"2.06 million", "2 million"}, {"1,026", "1,000"},
		{"40", "42"}, {"about 40", "45"}, {"nearly 300", "312"}, {"more than 300", "292"}, {"about 100", "112"}, {"848", "850"},
		{"more than 20", "fewer than 20"}, {"at least 20", "at most 20"}, {"up to 20", "at least 20"}, {"nearly 600", "more than 600"}, {"just under 4 million", "just over 4 million"},
		{"no more than 20", "no fewer than 20"}, {"fewer than 20", "20"}, {"less than 100", "about 100"},
	})
}
