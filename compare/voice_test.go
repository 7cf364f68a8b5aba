package compare

import "testing"

// TestVoice: where the same party acts, active and passive say the same; where
// the parties stand as before, the one does what was done to it.
func TestVoice(t *testing.T) {
	const turned, same = "name/role swap high", "reorder/voice low"
	wantGrave(t, "en", [][3]string{
		{"The guards searched the drivers.", "The guards were searched by the drivers.", turned},
		{"The guards searched the drivers.", "The drivers were searched by the guards.", same},
		{"The guards will search the drivers today.", "The drivers will be searched by the guards today.", same},
		{"Ilse Brandt beat Olaf Renn in the final.", "Ilse Brandt was beaten by Olaf Renn in the final.", turned},
		{"Ilse Brandt beat Olaf Renn in the final.", "Olaf Renn was beaten by Ilse Brandt in the final.", same},
		{"She hit the van.", "She was hit by the van.", turned},
		{"The crew mended the roof by noon.", "The roof was mended by noon.", "substitution/content low"},
		{"The guards searched the drivers.", "The guards were standing by the drivers.", "substitution/content medium"},
		{"It is known by the rules of the town.", "It is known from the rules of the town.", "substitution/function word low"},
	})
}

// TestExchange: two parties that change places around a verb change their roles,
// unless the verb says the same of both, or they only stand in a list.
func TestExchange(t *testing.T) {
	const turned = "name/role swap high"
	wantGrave(t, "en", [][3]string{
		{"Pirates attacked the old ferry near Elsport.", "The old ferry attacked pirates near Elsport.", turned},
		{"The clerk warned the judge twice.", "The judge warned the clerk twice.", turned},
		{"My aunt married Ole Brekke in May.", "Ole Brekke married my aunt in May.", "reorder/moved block low"},
		{"We sell pears, plums and apples.", "We sell apples, plums and pears.", "reorder/moved block low"},
		{"Bread costs more than milk here.", "Milk costs more than bread here.", turned},
		{"I owe Mr. Brandt money.", "Mr. Brandt owes me money.", turned},
	})
}

// TestPersons: another person acts, unless "it" stands for nothing, or only the
// agreement differs.
func TestPersons(t *testing.T) {
	const other, same, turned = "substitution/reference medium", "substitution/reference low", "name/role swap high"
	wantGrave(t, "en", [][3]string{
		{"It flooded the lower town.", "They flooded the lower town.", other},
		{"It was late when the pumps failed.", "They were late when the pumps failed.", same},
		{"I opened the gate.", "We opened the gate.", other},
		{"We trusted her.", "We trusted him.", other},
		{"The club sold its boats.", "The club sold their boats.", same},
		{"Everybody brought his own lamp.", "Everybody brought their own lamp.", same},
		{"The smith brought his own lamp.", "The smith brought their own lamp.", other},
		{"The lamp which burned is ours.", "The lamp that burned is ours.", same},
		{"I told him to wait.", "He told me to wait.", turned},
		{"We trust them.", "They trust us.", turned},
		{"We trust them. They trust us.", "They trust them. They trust them.", other},
	})
}
