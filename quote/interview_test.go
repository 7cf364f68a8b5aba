package quote

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestInterview: who asks and who answers, by what stands before an interview.
func TestInterview(t *testing.T) {
	const english = "\n\nQ: Why is the pier closed?\n\nA: It is not safe."
	for _, tt := range []struct{ lang, text, asks, answers string }{
		{"en", "We spoke to Anna Marsh, the mayor of Velmont." + english, "", "Anna Marsh"},
		{"en", "The reporter Jo Lind interviewed the mayor, Anna Marsh." + english, "Jo Lind", "Anna Marsh"},
		{"en", "Jo Lind interviewed Anna Marsh on Monday." + english, "Jo Lind", "Anna Marsh"},
		{"en", "Anna Marsh was interviewed by Jo Lind on Monday." + english, "Jo Lind", "Anna Marsh"},
		{"en", "Anna Marsh spoke to Jo Lind, our correspondent." + english, "Jo Lind", "Anna Marsh"},
		{"en", "Anna Marsh followed Jo Lind in May. Marsh was a judge." + english, "", "Anna Marsh"},
		{"en", "Anna Marsh followed Jo Lind in May." + english, "", ""},
		{"en", "The pier is closed." + english, "", ""},
		{"en", "Jo Lind, the old and grey reporter, met Anna Marsh." + english, "", ""},
		{"en", "Jo Lind, the old grey reporter, met Anna Marsh." + english, "Jo Lind", "Anna Marsh"},
		{"de", "Reporter Jo Lind sprach mit Anna Marsch.\n\nFrage: Warum?\n\nAntwort: Er ist nicht sicher.", "Jo Lind", "Anna Marsch"},
		{"fr", "La maire Anna Marais a été interrogée par Paul Rey.\n\nQ : Pourquoi ?\n\nR : Il n’est pas sûr.", "Paul Rey", "Anna Marais"},
		{"es", "El periodista Luis Prado entrevistó a Ana Ruiz.\n\nP: ¿Por qué?\n\nR: No es seguro.", "Luis Prado", "Ana Ruiz"},
	} {
		var got []string
		for _, q := range extract(tt.lang, tt.text).Quotations {
			if q.Speaker.Rule == "transcript" {
				got = append(got, q.Speaker.Name)
			}
		}
		if diff := cmp.Diff([]string{tt.asks, tt.answers}, got); diff != "" {
			t.Errorf("%s: %s", tt.text, diff)
		}
	}
}

// TestTurnsAreNamed: a label gets the full name of whom it means.
func TestTurnsAreNamed(t *testing.T) {
	text := "Anna Marsh met Jo Lind and Tom Lind.\n\nMARSH: We wait here.\n\nLIND: For whom?\n\nMARSH: For you.\n\nSam Holm: “We go.”"
	var got []string
	for _, q := range extract("en", text).Quotations {
		got = append(got, string(q.Kind)+" "+q.Speaker.Name)
	}
	want := "indirect Anna Marsh, indirect LIND, indirect Anna Marsh, direct Sam Holm"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
