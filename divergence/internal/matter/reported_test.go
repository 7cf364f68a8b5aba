package matter

import "testing"

func TestReports(t *testing.T) {
	for _, x := range []twoTexts{
		// another force
		{"en", "The law requires towns to store the rainwater.", "The law allows towns to store the rainwater.", "modality"},
		{"en", "Holm demanded an inquiry into the flood, her office said.", "Holm suggested an inquiry into the flood, her office said.", "modality"},
		{"en", "The rule bans phones in schools of the district.", "The rule restricts phones in schools of the district.", "modality"},
		{"en", "The minister promised to build the bridge at Lund.", "The minister hoped to build the bridge at Lund.", "modality"},
		{"en", "“The storm destroyed the harbour,” Holm told reporters.", "Holm said the storm harmed the harbour.", "modality"},
		{"en", "Most teachers reject the timetable, Holm said.", "“Some teachers reject the timetable,” said Holm.", "modality"},
		// the force of a synonym
		{"en", "Holm demanded an inquiry into the flood, her office said.", "Holm insisted on an inquiry into the flood, her office said.", ""},
		{"en", "The storm damaged the harbour.", "The storm harmed the harbour.", ""},
		{"en", "Holm urged voters to listen to the nurses.", "Holm encouraged voters to listen to the nurses.", ""},
		// a word that limits is lost
		{"en", "Holm said the dam was partly flooded by salt water.", "“The dam was flooded by salt water,” Holm said.", "paraphrase"},
		{"en", "The report spoke of possible fraud at the Lund harbour office.", "The report spoke of fraud at the Lund harbour office.", "paraphrase"},
		{"en", "The court struck down most of the water law.", "The court struck down the water law.", "paraphrase"},
		// behind a price "each" and "every" say no more than "a"
		{"en", "The bidder offers $2.90 a share, Holm said.", "The bidder offers $2.90 for every share, Holm said.", ""},
		{"en", "The bidder offers $2.90 a share, Holm said.", "The bidder offers $2.90 for each share, Holm said.", ""},
		{"en", "A loaf of rye costs 3 euros a kilo in Lund.", "A loaf of rye costs 3 euros for every kilo in Lund.", ""},
		{"en", "The bidder praised the share at Lund harbour.", "The bidder praised every share at Lund harbour.", "paraphrase"},
		{"en", "The bidder offers $2.90 for the shares, Holm said.", "The bidder offers $2.90 for all shares, Holm said.", "paraphrase"},
		// it is said in another word
		{"en", "Holm said the dam was partly flooded by salt water.", "Holm said the dam was partially flooded by salt water.", ""},
		// a condition is lost
		{"en", "“I will sign the water treaty if the lake is cleaned,” Holm said.", "Holm said she would sign the water treaty.", "paraphrase"},
		{"en", "The union will call off the strike unless wages are cut, Holm said.", "The union will call off the strike, Holm said.", "paraphrase"},
		{"en", "“I will sign the water treaty if the lake is cleaned,” Holm said.", "Holm said she would sign the water treaty once the lake was cleaned.", ""},
		{"en", "Holm was asked if the water treaty would be signed in May.", "Holm was asked about the water treaty to be signed in May.", ""},
		// shifts of reported speech, and another speaker
		{"en", "“I will sign my water treaty here tomorrow,” Holm said.", "Holm said she would sign her water treaty there the next day.", ""},
		{"en", "“Most teachers reject the timetable,” said Mayor Ida Holm.", "“Some teachers reject the timetable,” said Senator Bo Lind.", ""},
	} {
		x.check(t)
	}
}
