package compare

import "testing"

// TestOtherLanguages: what turns the sense in English turns it in the languages
// that have classes of words, and what keeps it keeps it.
func TestOtherLanguages(t *testing.T) {
	const denied, hedged, modal, turned, filler = "negation/negation high", "modality/hedge medium", "modality/modal medium", "name/role swap high", "omission/filler info"
	for lang, cases := range map[string][][3]string{
		"de": {
			{"Wir bauen die Brücke nicht.", "Wir bauen die Brücke.", denied},
			{"Wir haben keine Boote.", "Wir haben Boote.", denied},
			{"Sie war nie hier.", "Sie war hier.", denied},
			{"Ich fürchte, dass die Brücke bricht.", "Die Brücke bricht.", hedged},
			{"Angeblich bricht die Brücke.", "Die Brücke bricht.", hedged},
			{"Die Stadt muss bauen.", "Die Stadt darf bauen.", modal},
			{"Der Wirt schlug den Gast.", "Der Wirt wurde von dem Gast geschlagen.", turned},
			{"Wir bauen die Brücke.", "Sie bauen die Brücke.", "substitution/reference medium"},
			{"Nicht nur die Brücke bricht.", "Die Brücke bricht.", "modality/degree medium"},
			{"Also, ähm, wir bauen die Brücke.", "Wir bauen die Brücke.", filler},
			{"Ich hab's gesagt.", "Ich hab es gesagt.", "typographic/contraction info"},
		},
		"fr": {
			{"Nous ne bâtirons pas le pont.", "Nous bâtirons le pont.", denied},
			{"Elle n'a jamais signé.", "Elle a signé.", denied},
			{"Je crains que le pont est perdu.", "Le pont est perdu.", hedged},
			{"La ville doit signer.", "La ville peut signer.", modal},
			{"Le garde a frappé Luc Morel.", "Le garde a été frappé par Luc Morel.", turned},
			{"Euh, nous bâtirons le pont.", "Nous bâtirons le pont.", filler},
		},
		"es": {
			{"No vamos a firmar la carta.", "Vamos a firmar la carta.", denied},
			{"Nunca firmaron la carta.", "Firmaron la carta.", denied},
			{"Creo que la presa está rota.", "La presa está rota.", hedged},
			{"La ciudad debe firmar.", "La ciudad puede firmar.", modal},
			{"El guardia acusó a Luis Gil.", "El guardia fue acusado por Luis Gil.", turned},
			{"Gracias, señora. La presa está rota.", "La presa está rota.", filler},
		},
		"it": {
			{"Non firmeremo la lettera.", "Firmeremo la lettera.", denied},
			{"Temo che la diga sia rotta.", "La diga sia rotta.", hedged},
			{"La città deve firmare.", "La città può firmare.", modal},
			{"La guardia ha accusato Luca Neri.", "La guardia è stata accusata da Luca Neri.", turned},
		},
	} {
		wantGrave(t, lang, cases)
	}
}
