package marks

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

// found returns the words of the stretches, those that go on after a plus.
func found(text, lang string) []string {
	var out []string
	for _, s := range Find(text, lang, Paragraphs(text, lang)).Stretches {
		w := text[s.Start:s.End]
		if s.GoesOn {
			w = "+" + w
		}
		out = append(out, w)
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"curly", "“We wait,” she said. “Then we go.”", []string{"We wait,", "Then we go."}},
		{"straight", "\"We wait,\" she said. \"Then we go.\"", []string{"We wait,", "Then we go."}},
		{"doubled apostrophes", "''We will sell,'' Mr. Tamm said. ''He said 'no' twice.'' The town's hall.",
			[]string{"We will sell,", "He said 'no' twice."}},
		{"three apostrophes", "'''Now or never,''' he recalled. ''He said, 'Three years, no rest.'''",
			[]string{"'Now or never,'", "He said, 'Three years, no rest.'"}},
		{"backticks", "`We wait,' she said. ``Then we go,'' he said.", []string{"We wait,", "Then we go,"}},
		{"guillemets", "« Nous partons », a dit Mme Roux. « Demain. »", []string{"Nous partons", "Demain."}},
		{"guillemets the other way", "»Wir gehen«, sagte Frau Roth. »Morgen.«", []string{"Wir gehen", "Morgen."}},
		{"low marks", "„Wir gehen“, sagte Frau Roth. „Er rief ‚nein‘ und ging.“", []string{"Wir gehen", "Er rief ‚nein‘ und ging."}},
		{"low and right", "„Czekamy” — powiedziała. „Jutro”", []string{"Czekamy", "Jutro"}},
		{"low single", "Der Ort ‚Neustadt‘ schweigt.", []string{"Neustadt"}},
		{"right marks on both sides", "”Vi väntar”, sade hon. ”I morgon går vi.”", []string{"Vi väntar", "I morgon går vi."}},
		{"corner brackets", "田中氏は「行きます」と述べた。『明日』とも。", []string{"行きます", "明日"}},
		{"right to left", "\"אנחנו מחכים\", אמרה. \"מחר נלך.\"", []string{"אנחנו מחכים", "מחר נלך."}},
		{"right to left, guillemets", "قال «نحن ننتظر» ثم غادر.", []string{"نحن ننتظر"}},
		{"single", "‘We wait,’ she said. ‘Then we go.’", []string{"We wait,", "Then we go."}},
		{"single, only right ones", "’We wait,’ she said. ’Then we go.’", []string{"We wait,", "Then we go."}},
		{"single around double", "‘I told her “never” and left,’ said Mr Quill. The workers’ union agreed.", []string{"I told her “never” and left,"}},
		{"single beside possessives", "The owners' plan was clear. 'We had the boys' best years in the '90s,' said Tom. The owners' lawyers agreed.",
			[]string{"We had the boys' best years in the '90s,"}},
		{"single word before a possessive", "He said 'no' to the boys' plan.", []string{"no"}},
		{"single before a clipped word", "‘’Tis the workers’ day,’ she said.", []string{"’Tis the workers’ day,"}},
		{"apostrophes alone", "It was the ’90s. The workers’ hall stood on St James’ Road, and ’tis gone.", nil},
		{"no single marks over lines", "Line one, the owners' plan\nand more\nand more 'There it is!'\nLine four.", []string{"There it is!"}},
		{"single over wrapped lines", "‘We wait for the\nowners’ boat, and then\nwe go,’ she said. The boys'\nhall is 'a place\nfor all', he said.\n\nTom, the boys'\nman, met the girls' team.",
			[]string{"We wait for the\nowners’ boat, and then\nwe go,", "a place\nfor all"}},
		{"no apostrophes over wrapped lines", "The owners' plan\nand 'there it is\nand the boys' plan went.\n\nThey left.", nil},
		{"prime signs", "″We wait,″ she said. ´Then we go,´ he said. She couldn´t.", []string{"We wait,", "Then we go,"}},
		{"mark against mark", "“It’s,” he said, “the boys’.”", []string{"It’s,", "the boys’."}},
		{"nested", "“He told me “no” and then ‘never’,” she said.", []string{"He told me “no” and then ‘never’,"}},
		{"nested in straight ones", "\"It comes across as “too loud” or “too shrill,” they say.\" She left.",
			[]string{"It comes across as “too loud” or “too shrill,” they say."}},
		{"opening mark that closes", "“Expedited review“ was asked for. “We wait,” she said.", []string{"Expedited review", "We wait,"}},
		{"both marks the wrong way", "”We wait,“ she said.", []string{"We wait,"}},
		{"closing mark that opens", "He said ” … we wait for the town.” Then he left.", []string{"… we wait for the town."}},
		{"mixed shapes", "\"But they won,” she said. “We wait\" too.", []string{"But they won,", "We wait"}},
		{"displaced marks pair by sequence", "“We hope for the best leadership, \"Harbour Lines said in a statement.\" As we turn to next year, we will listen. \"",
			[]string{"We hope for the best leadership,", "As we turn to next year, we will listen."}},
		{"no space beside marks", "“We wait,” she said.“Then we go,”he said.", []string{"We wait,", "Then we go,"}},
		{"never closed", "\"It holds,\" she said. \"It does not,\" he said, \"hold.", []string{"It holds,", "It does not,", "hold."}},
		{"never closed, then another", "“We wait. Nobody came. “They went home,” he said.", []string{"We wait.", "They went home,"}},
		{"each sentence opened", "“We wait. “We go. “We rest.", []string{"We wait.", "We go.", "We rest."}},
		{"never opened", "We wait,” she said. “Then we go.”", []string{"We wait,", "Then we go."}},
		{"a single mark behind double ones opens nothing", "\"We wait,\"' she said. They left.", []string{"We wait,"}},
		{"a single mark that is never opened", "We wait here.' she said.", []string{"We wait here."}},
		{"one wrong mark shifts no other paragraph", "She said \"we wait.\n\nHe said \"no\" twice.\n\nThey said \"yes\" once.", []string{"we wait.", "no", "yes"}},
		{"each paragraph opened, the last closed", "“We wait.\n\n“We go on waiting.\n\n“Then we go.”\n\nShe left.", []string{"We wait.", "+We go on waiting.", "+Then we go."}},
		{"over lines", "Line one “we wait\nand wait\nand wait” she said.\nLine four “go” he said.", []string{"we wait", "+and wait", "+and wait", "go"}},
		{"over no lines that open again", "Line one \"we wait.\nLine two has nothing.\nLine three \"no\" he said.\nLine four.", []string{"we wait.", "no"}},
		{"feet and inches", "The wall is 6' 2\" high and 12\" wide. \"It will hold,\" she said.", []string{"It will hold,"}},
		{"attributes of leftover tags", "<a href=\"x.html\" title=\"A road\">\"It holds,\" she said.</a>", []string{"It holds,"}},
		{"frame around marks of another shape",
			"The Harbour Post has it:\n\n\"Ines Vogt was tired.\n\n\"“I am going home,” she said. The room laughed.\n\n\"Then she left.\"\n\nNobody followed.",
			[]string{"I am going home,"}},
		{"straight paragraphs that hold nothing go on",
			"The letter says:\n\n\"We have waited long.\n\n\"We wait no more.\"\n\nIt was signed by two.",
			[]string{"We have waited long.", "+We wait no more."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(tt.text, "en")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTurns(t *testing.T) {
	text := "A part of the hearing:\n\n" +
		"CHAIR ODUYA: When did the pump fail?\n\nLINDQVIST (OPERATIONS): On Monday. We rang “the hotline” at once.\n\nCHAIR ODUYA: Thank you.\n\nThe hearing goes on."
	var got []string
	for _, turn := range Find(text, "en", Paragraphs(text, "en")).Turns {
		got = append(got, text[turn.Label.Start:turn.Label.End]+" | "+text[turn.Words[0].Start:turn.Words[0].End])
	}
	want := []string{
		"CHAIR ODUYA | When did the pump fail?",
		"LINDQVIST | On Monday. We rang “the hotline” at once.",
		"CHAIR ODUYA | Thank you.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if turns := Find("NOTE: One label is no transcript.\n\nNothing else.", "en", Paragraphs("NOTE: One label is no transcript.\n\nNothing else.", "en")).Turns; turns != nil {
		t.Errorf("one label: got %v", turns)
	}
	if got := found(text, "en"); !strings.Contains(strings.Join(got, "|"), "the hotline") {
		t.Errorf("marks inside a turn: got %q", got)
	}
}

// TestLabels: the labels of turns, parted by bars; none where the text is no
// transcript.
func TestLabels(t *testing.T) {
	for _, tt := range []struct{ name, lang, text, want string }{
		{"names in small letters", "en", "Jo Lind: We wait.\n\nAnna Marsh: For whom?\n\nJo Lind: For you.", "Jo Lind | Anna Marsh | Jo Lind"},
		{"two people one after the other", "en", "Jo Lind: We wait here.\n\nAnna Marsh: For whom?", "Jo Lind | Anna Marsh"},
		{"two people far from each other", "en", "Jo Lind: We wait here.\n\nIt rained.\n\nAnna Marsh: For whom?", ""},
		{"surnames of those who are named", "en", "Jo Lind met Anna Marsh.\n\nLind: We wait here.\n\nMarsh: For whom?", "Lind | Marsh"},
		{"titles", "en", "Mayor Marsh: We wait here.\n\nDr. Lind: For whom?", "Mayor Marsh | Dr. Lind"},
		{"no sentences", "en", "Jo Lind: 3 points\n\nAnna Marsh: 2 points\n\nJo Lind: none", ""},
		{"labels of things", "en", "Claim: The pump failed.\n\nFact: It did not fail.\n\nClaim: It broke.\n\nFact: It is new.", ""},
		{"in capitals, a title alone", "en", "It was loud.\n\nMAYOR MARSH: We wait here.\n\nIt rained.", "MAYOR MARSH"},
		{"in capitals, no title", "en", "It was loud.\n\nUPDATE: We wait here.\n\nIt rained.", ""},
		{"sides", "en", "Q: Who waits here?\n\nA: We do.", "Q | A"},
		{"sides with stops", "en", "Q. Who waits here?\n\nA. We do.", "Q | A"},
		{"one side", "en", "A. We do.\n\nA. We go.", ""},
		{"emphasis", "en", "**Q:** Who waits here?\n\n**Anna Marsh:** We do.\n\n**A**: They do.", "Q | Anna Marsh | A"},
		{"lines of one paragraph", "en", "It began so:\n\nQ: Who waits here?\nA: We do.\nAnd they do.\n\nIt rained.", "Q | A"},
		{"sides in German", "de", "Frage: Wer wartet hier?\n\nAntwort: Wir.", "Frage | Antwort"},
		{"a space before the colon in French", "fr", "Q : Qui attend ici ?\n\nR : Nous.", "Q | R"},
		{"a space before the colon in English", "en", "Q : Who waits here?\n\nA : We do.", ""},
		{"a particle", "en", "Anna von Marsh: We wait here.\n\nJo Lind: For whom?", "Anna von Marsh | Jo Lind"},
	} {
		var got []string
		for _, turn := range Find(tt.text, tt.lang, Paragraphs(tt.text, tt.lang)).Turns {
			got = append(got, tt.text[turn.Label.Start:turn.Label.End])
		}
		if strings.Join(got, " | ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestTurnsGoOn: where nearly all paragraphs have labels, those that have none
// belong to the turn before.
func TestTurnsGoOn(t *testing.T) {
	turn := "JO LIND: We wait.\n\nANNA MARSH: For whom?\n\n"
	for text, want := range map[string]int{
		turn + "For her.\n\n" + turn:               2,
		turn + "For her.\n\nFor him.\n\n" + turn:   3,
		turn + "One.\n\nTwo.\n\nThree.\n\n" + turn: 1,
	} {
		if got := len(Find(text, "en", Paragraphs(text, "en")).Turns[1].Words); got != want {
			t.Errorf("%q: %d paragraphs, want %d", text, got, want)
		}
	}
}

// TestHabit holds that a glyph is read as the article uses it, not as it is
// called.
func TestHabit(t *testing.T) {
	text := "“Eins“, sagte sie. “Zwei“, sagte er. “Drei“ und “vier“."
	want := []string{"Eins", "Zwei", "Drei", "vier"}
	if diff := cmp.Diff(want, found(text, "de")); diff != "" {
		t.Error(diff)
	}
	if d := Find(text, "de", Paragraphs(text, "de")).Displaced; d != nil {
		t.Errorf("displaced: got %v, want none", d)
	}
}

func TestDamage(t *testing.T) {
	cut := func(text string, spans []article.Span) []string {
		var out []string
		for _, s := range spans {
			out = append(out, text[s.Start:s.End]+"@"+text[s.End:min(len(text), s.End+4)])
		}
		return out
	}
	tests := []struct {
		name, text                    string
		displaced, unclosed, unopened []string
	}{
		{"none", "“We wait,” she said.", nil, nil, nil},
		{"displaced", "“We hope, \"the town said.\" And we go. \"", []string{"\"@the ", "\"@ And"}, nil, nil},
		{"unclosed", "“We hope. “We go,” she said.", nil, []string{"“@We h"}, nil},
		{"unopened", "We hope,” she said.", nil, nil, []string{"”@ she"}},
		{"goes on", "“We hope.\n\n“We go.”", nil, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := Find(tt.text, "en", Paragraphs(tt.text, "en"))
			if diff := cmp.Diff(tt.displaced, cut(tt.text, f.Displaced)); diff != "" {
				t.Errorf("displaced: %s", diff)
			}
			if diff := cmp.Diff(tt.unclosed, cut(tt.text, f.Unclosed)); diff != "" {
				t.Errorf("unclosed: %s", diff)
			}
			if diff := cmp.Diff(tt.unopened, cut(tt.text, f.Unopened)); diff != "" {
				t.Errorf("unopened: %s", diff)
			}
		})
	}
}

// FuzzFind holds the laws of Find: stretches in order, apart from each other,
// inside their paragraphs, at the borders of characters, never empty.
func FuzzFind(f *testing.F) {
	f.Add("“We wait,” she said.\n\n“Then ‘we’ go.")
	f.Add("'''a''' \"b\n\"c\" «d» „e“ <p \"x\"> ```f''")
	f.Add("A B: \"x\n\nC D: y “z”")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		ps := Paragraphs(text, "en")
		found := Find(text, "en", ps)
		at := 0
		for _, s := range found.Stretches {
			if s.Outer.Start < at || !s.Outer.Contains(s.Span) || s.Empty() || !ps[s.Paragraph].Contains(s.Outer) {
				t.Fatalf("stretch %+v behind %d in %q", s, at, text)
			}
			if !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("stretch %+v cuts a character of %q", s, text)
			}
			at = s.Outer.End
		}
		for _, list := range [][]article.Span{found.Displaced, found.Unclosed, found.Unopened} {
			for _, s := range list {
				if s.Empty() || s.Start < 0 || s.End > len(text) {
					t.Fatalf("mark %v of %q", s, text)
				}
			}
		}
		for _, turn := range found.Turns {
			for _, w := range turn.Words {
				if w.Empty() || !utf8.ValidString(text[w.Start:w.End]) {
					t.Fatalf("turn %+v of %q", turn, text)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	story := "“We wait for the workers’ answer,” said Mrs Quill of ‘Harbour Lines’. \"Then we go,\" he added, and nobody spoke.\n\n"
	texts := map[string]string{
		"story":      strings.Repeat(story, 1000),
		"story ×10":  strings.Repeat(story, 10000),
		"unbalanced": strings.Repeat("\"we wait ", 10000),
		"one mark":   strings.Repeat("We wait and wait and wait. ", 400000) + "\"",
	}
	for _, name := range []string{"story", "story ×10", "unbalanced", "one mark"} {
		text := texts[name]
		ps := Paragraphs(text, "en")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text, "en", ps)
			}
		})
	}
}

func TestPosts(t *testing.T) {
	text := "She answered at once.\n\nThe crane stays. We need it. https://t.example/x1 — Ines Vogt (@inesvogt) May 3, 2020\n\n" +
		"<tweet id=\"7\">Not so fast! pic.twitter.com/abc — Jonas Keller (@jkeller) 4. Mai 2020</tweet>\n\nSee you there.\n\n— Dana (@dana), 5 de mayo de 2020\n\nShe wrote to Tom (@tom) in May 2020."
	var got []string
	for _, p := range Find(text, "en", Paragraphs(text, "en")).Posts {
		got = append(got, text[p.Author.Start:p.Author.End]+" | "+text[p.When.Start:p.When.End]+" | "+text[p.Words.Start:p.Words.End])
	}
	want := []string{
		"Ines Vogt | May 3, 2020 | The crane stays. We need it.",
		"Jonas Keller | 4. Mai 2020 | Not so fast!",
		"Dana | 5 de mayo de 2020 | See you there.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
