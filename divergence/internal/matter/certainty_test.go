package matter

import "testing"

// How sure it is.
func TestCertainties(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "Repairs to the quay will cost 40 million crowns.", "Repairs to the quay may cost 40 million crowns.", "certainty"},
		{"en", "The treasurer hid the money in a barn near Torvale.", "The treasurer allegedly hid the money in a barn near Torvale.", "certainty"},
		{"en", "An insider was involved in the theft of the bell.", "An insider may have been involved in the theft of the bell.", "certainty"},
		{"en", "A loose cable was the cause of the fire in the mill.", "A loose cable was probably the cause of the fire in the mill.", "certainty"},
		{"en", "The fire in the mill was started by a spark, officials said.", "The fire in the mill was started by a spark, it was rumoured.", "certainty"},
		{"en", "Rescuers said the men wore life jackets.", "Rescuers doubted the men wore life jackets.", "certainty"},
		{"en", "A deal between the ports is expected this weekend.", "A deal between the ports is likely this weekend.", ""},
		{"en", "The treasurer allegedly hid the money in a barn near Torvale.", "The treasurer reportedly hid the money in a barn near Torvale.", ""},
		{"en", "Repairs to the quay will cost 40 million crowns.", "Repairs to the quay are going to cost 40 million crowns.", ""},
		{"en", "The fire in the mill was started by a spark, officials said.", "The fire in the mill was started by a spark, according to officials.", ""},
	} {
		x.check(t)
	}
}
