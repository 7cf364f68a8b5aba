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
		{"en", "The harbour would close for two months.", "The harbour will close for two months.", "certainty"},
		{"en", "“The plant will shut in May,” said Karin Dorn, the head of the firm.", "Karin Dorn, the head of the firm, said the plant would shut in May.", ""},
		{"en", "Karin Dorn says that the plant will shut in May.", "Karin Dorn said that the plant would shut in May.", ""},
		{"en", "A deal between the ports is expected this weekend.", "A deal between the ports is likely this weekend.", ""},
		{"en", "The treasurer allegedly hid the money in a barn near Torvale.", "The treasurer reportedly hid the money in a barn near Torvale.", ""},
		{"en", "Repairs to the quay will cost 40 million crowns.", "Repairs to the quay are going to cost 40 million crowns.", ""},
		{"en", "The fire in the mill was started by a spark, officials said.", "The fire in the mill was started by a spark, according to officials.", ""},
	} {
		x.check(t)
	}
}

// In languages whose events are not read, words that turn the sense or leave it open
// are compared in parallel sentences.
func TestUnreadLanguages(t *testing.T) {
	for _, x := range []twoTexts{
		{"de", "Der Fahrer hatte am Sonntag in Torvale Alkohol getrunken.", "Der Fahrer hatte am Sonntag in Torvale keinen Alkohol getrunken.", "polarity"},
		{"de", "Der Schatzmeister hat das Geld in einer Scheune versteckt.", "Der Schatzmeister hat das Geld angeblich in einer Scheune versteckt.", "certainty"},
		{"fr", "Le capitaine a quitté le port de Calder lundi matin.", "Le capitaine n'a pas quitté le port de Calder lundi matin.", "polarity"},
		{"fr", "Le trésorier a caché l'argent dans une grange.", "Le trésorier a prétendument caché l'argent dans une grange.", "certainty"},
		{"es", "El capitán salió del puerto de Calder el lunes por la mañana.", "El capitán no salió del puerto de Calder el lunes por la mañana.", "polarity"},
		{"es", "El tesorero escondió el dinero en un granero.", "El tesorero presuntamente escondió el dinero en un granero.", "certainty"},
		{"it", "Il capitano ha lasciato il porto di Calder lunedì mattina.", "Il capitano non ha lasciato il porto di Calder lunedì mattina.", "polarity"},
		{"it", "Il tesoriere ha nascosto il denaro in un fienile.", "Il tesoriere ha forse nascosto il denaro in un fienile.", "certainty"},
		{"de", "Der Fahrer hatte am Sonntag in Torvale keinen Alkohol getrunken.", "Der Fahrer hatte am Sonntag in Torvale niemals Alkohol getrunken.", ""},
		{"de", "Der Schatzmeister hat das Geld angeblich in einer Scheune versteckt.", "Der Schatzmeister hat das Geld mutmaßlich in einer Scheune versteckt.", ""},
	} {
		x.check(t)
	}
}
