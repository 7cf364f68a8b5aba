package matter

import "testing"

// Whether it happened at all.
func TestPolarityOfEvents(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "The crew had checked the engine before the voyage.", "The crew had not checked the engine before the voyage.", "polarity"},
		{"en", "The diver shook hands with the harbour master.", "The diver did not shake hands with the harbour master.", "polarity"},
		{"en", "The port said that the pilot had drunk alcohol.", "The port said that the pilot had drunk no alcohol.", "polarity"},
		{"en", "The minister confirmed that a ransom was paid.", "The minister denied that a ransom was paid.", "polarity"},
		{"en", "The owner agreed to repair the roof of the hall.", "The owner refused to repair the roof of the hall.", "polarity"},
		{"en", "Several people were taken to hospital in Calder.", "Nobody was taken to hospital in Calder.", "polarity"},
		{"en", "The guard at the bank was armed.", "The guard at the bank was unarmed.", "polarity"},
		{"en", "The miners did not lose contact with the surface.", "The miners never lost contact with the surface.", ""},
		{"en", "The crew did not only check the engine before the voyage.", "The crew checked the engine before the voyage.", ""},
		{"en", "The owner of the hall said she would appeal.", "The owner of the hall ruled out an appeal.", "polarity"},
		{"en", "The report will not be published until Friday.", "The report will be published on Friday.", ""},
		{"en", "The unions turned down the offer of the shipyard.", "The unions rejected the offer of the shipyard.", ""},
	} {
		x.check(t)
	}
}
