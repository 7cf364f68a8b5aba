package compare

import "testing"

// TestFrames: what is only thought, hoped, heard or tried is not what is so.
func TestFrames(t *testing.T) {
	const hedged, denied, force, filler = "modality/hedge medium", "negation/negation high", "modality/force medium", "omission/filler info"
	wantGrave(t, "en", [][3]string{
		{"I think the guard sold the keys.", "The guard sold the keys.", hedged},
		{"We fear that the guard sold the keys.", "The guard sold the keys.", hedged},
		{"The guard, I suppose, sold the keys.", "The guard sold the keys.", hedged},
		{"I was told that the guard sold the keys.", "The guard sold the keys.", hedged},
		{"In our view the guard sold the keys.", "The guard sold the keys.", hedged},
		{"I do not think that the guard sold the keys.", "The guard sold the keys.", denied},
		{"It is nonsense that the guard sold the keys.", "The guard sold the keys.", denied},
		{"Nobody claims that the guard sold the keys.", "... the guard sold the keys.", denied},
		{"I know that the guard sold the keys.", "The guard sold the keys.", filler},
		{"To be clear, the guard sold the keys.", "The guard sold the keys.", filler},
		{"Good evening, ladies and gentlemen. The guard sold the keys.", "The guard sold the keys.", filler},
		{"The guard tried to sell the keys.", "The guard sold the keys.", force},
		{"The guard wanted to sell the keys.", "The guard sold the keys.", force},
		{"All guards except Ole Brekke sold keys.", "All guards sold keys.", "omission/clause medium"},
		{"The former harbour master sold the keys.", "The harbour master sold the keys.", "omission/word medium"},
		{"Most guards sold keys.", "Guards sold keys.", "modality/degree medium"},
		{"Even the guards sold keys.", "The guards sold keys.", "modality/degree medium"},
		{"The guards were very late.", "The guards were late.", "modality/degree low"},
	})
}

// TestFrameBounds holds longestFrame and mostOfFrame.
func TestFrameBounds(t *testing.T) {
	const hedged = "modality/hedge medium"
	wantGrave(t, "en", [][3]string{
		{"We all of us do now and then very much believe that the guard sold the keys to a man.", "The guard sold the keys to a man.", hedged},
		{"We all of us do now and then still very much believe that the guard sold the keys to a man.", "The guard sold the keys to a man.", "omission/fragment medium"},
		{"My aunt believes that the guard sold the keys.", "The guard sold the keys.", hedged},
		{"My aunt Karin Lund believes that the guard sold the keys.", "The guard sold the keys.", "omission/fragment medium"},
	})
}

// TestDenials: a denial counts where it stands, and as what it is.
func TestDenials(t *testing.T) {
	const denied, alike = "negation/negation high", "substitution/function word low"
	wantGrave(t, "en", [][3]string{
		{"She hardly knew the crew.", "She knew the crew.", denied},
		{"He asked us not to sign.", "He did not ask us to sign.", denied},
		{"We cannot say that it will hold.", "We can say that it will not hold.", denied},
		{"I do not think that it will hold.", "I think that it will not hold.", "omission/word low"},
		{"We will never, come what may, leave.", "We will ... leave.", denied},
		{"We will not let them leave.", "We will leave.", denied},
		{"The dam is not safe.", "The dam is ... safe.", denied},
		{"We do not have any boats.", "We have boats.", denied},
		{"There was no fog.", "There was not any fog.", alike},
		{"I was not aware of it.", "I was unaware of it.", alike},
		{"Not all lamps were lit.", "None of the lamps were lit.", "negation/antonym high"},
	})
}

// TestModals: verbs of one strength are one, whatever their form.
func TestModals(t *testing.T) {
	const same, other = "substitution/synonym low", "modality/modal medium"
	wantGrave(t, "en", [][3]string{
		{"We must go home.", "We have to go home.", same},
		{"We will stay here.", "We are going to stay here.", same},
		{"It may rain.", "It might rain.", same},
		{"We can leave.", "We have to leave.", other},
		{"We are allowed to leave.", "We have to leave.", other},
		{"We may leave.", "We will leave.", other},
		{"She'd warned them.", "She had warned them.", "typographic/contraction info"},
		{"We asked if it rained.", "We asked whether it rained.", same},
		{"We stay if it rains.", "We stay unless it rains.", "negation/antonym high"},
	})
}

// TestNearNames tells a name written in two ways from the name of somebody else.
func TestNearNames(t *testing.T) {
	wantGrave(t, "en", [][3]string{
		{"We met Tarquell there.", "We met Tarquel there.", "spelling/misspelling low"},
		{"We met Tarqeull there.", "We met Tarquell there.", "spelling/misspelling low"},
		{"We met Fylbrand there.", "We met Filbrant there.", "name/entity high"},
		{"We met Dulmer there.", "We met Dulner there.", "name/entity high"},
		{"We met Dulmer there.", "We met Dulmar there.", "spelling/misspelling low"},
		{"They sailed to Niger.", "They sailed to Nigeria.", "name/entity high"},
		{"The WHO sent doctors.", "The UN sent doctors.", "name/entity high"},
	})
}
