package matter

import "testing"

// One matter that has happened in one telling and is open, doubted or denied in the
// other, told with other verbs.
func TestStanding(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "Torvale United has hired a new trainer.", "Torvale United is wooing a new trainer.", "fact"},
		{"en", "The board has approved the harbour contract.", "The board must still approve the harbour contract.", "fact"},
		{"en", "Harlund has bought its old rival.", "Harlund is in talks to buy its old rival.", "fact"},
		{"en", "The senate has approved the fishing treaty.", "The senate is reviewing the fishing treaty.", "fact"},
		{"en", "The senate has approved the fishing treaty.", "The study got the senate's fishing treaty.", ""},
		{"en", "The strike at the foundry is to last six days.", "The union has called a strike of six days at the foundry.", ""},
		{"en", "The senate has approved the fishing treaty.", "The senate had been reviewing the fishing treaty.", ""},
		{"en", "The collapse of the quay was the result of a flood.", "The collapse of the quay was possibly the result of a flood.", "certainty"},
		{"en", "A flood caused the collapse of the quay.", "The collapse of the quay was possibly the result of a flood.", "certainty"},
		{"en", "Life jackets were not worn.", "The rowers were wearing life jackets.", "polarity"},
		{"en", "Life jackets were worn.", "The rowers were wearing life jackets.", ""},
	} {
		x.check(t)
	}
}
