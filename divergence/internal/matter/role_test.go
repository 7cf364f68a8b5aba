package matter

import (
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// TestRoles holds which roles of one person differ, and which fit.
func TestRoles(t *testing.T) {
	for _, c := range []oneOf{
		// another role in equal sentences
		{"Its leader, Ilse Dorn, 36, a farmer, will head a coalition.", "Its leader, Ilse Dorn, 36, a surgeon, will head a coalition.", compare.Role, compare.Medium},
		{"Mayor Anna Holt won a vote on Tuesday to close the library.", "Deputy mayor Anna Holt won a vote on Tuesday to close the library.", compare.Role, compare.Medium},
		{"Profits fell last year, finance chief Jana Kovac said.", "Profits fell last year, chairman Jana Kovac said.", compare.Role, compare.Medium},
		{"Grace Obi, the union's president, 57, said the strike had not been in vain.", "Grace Obi, the union's treasurer, 57, said the strike had not been in vain.", compare.Role, compare.Medium},
		{"Detective Sofie Claes, who heads the inquiry, said the gang had help.", "Detective Sofie Claes, who advises the inquiry, said the gang had help.", compare.Role, compare.Medium},
		{"The captain, a former naval officer, had not been drinking that night.", "The captain, a former fisherman, had not been drinking that night.", compare.Role, compare.Medium},
		{"The riot ended on Tuesday, an interior ministry spokesman said.", "The riot ended on Tuesday, a justice ministry spokesman said.", compare.Role, compare.Medium},
		{"Grant Price, the company's lawyer, called the demands absurd.", "Grant Price, the company's managing director, called the demands absurd.", compare.Role, compare.Medium},
		{"Grant Price, the company's lawyer, called the demands absurd.", "Grant Price, the company's spokesman, called the demands absurd.", compare.Role, compare.Medium},
		{"Ilse Dorn works as a teacher.", "Ilse Dorn works as an engineer.", compare.Role, compare.Medium},
		// in other words
		{"Hospitals had not run short of beds, said Eleni Markou, a surgeon.", "Eleni Markou, the deputy health minister, said the hospitals had beds enough.", compare.Role, compare.Medium},
		{"The acting prime minister, Omar Sabry, left the country on Friday.", "On Friday Prime Minister Omar Sabry left the country.", compare.Role, compare.Medium},
		{"Helen Gray, the secretary of the charity, was heard first by the court on Monday.", "The court began by hearing the charity's treasurer, Helen Gray, on Monday.", compare.Role, compare.Medium},
		// one role in other words
		{"Helen Gray, the secretary of the charity, was heard first by the court on Monday.", "The court began by hearing Helen Gray, the closest thing the charity had to a careful patient treasurer, on Monday.", "", ""},
		{"Helen Gray works as a farmer in the district.", "The new mayor, Helen Gray, has lived in the district since May.", "", ""},
		{"Helen Gray, the secretary of the charity, was heard first by the court on Monday.", "The court began by hearing the charity's spokeswoman, Helen Gray, on Monday.", "", ""},
		{"Helen Gray, the president of the charity, was heard first by the court on Monday.", "The court began by hearing the charity's chairwoman, Helen Gray, on Monday.", "", ""},
		{"Carla Nunes, the chief executive of Avalis, said the company would not appeal.", "Carla Nunes, the CEO of Avalis, said the company would not appeal.", "", ""},
		{"Sen. Anna Holt opposed the bill on Tuesday.", "Senator Anna Holt opposed the bill on Tuesday.", "", ""},
		{"Congressman Grant Price opposed the bill on Tuesday.", "Rep. Grant Price opposed the bill on Tuesday.", "", ""},
		{"Prime Minister Helen Ward said the law would save money.", "Premier Helen Ward said the law would save money.", "", ""},
		{"Dr Samir Haddad, the chief medical officer of the district, said it takes two weeks.", "Dr Samir Haddad, the district's chief medical officer, said it takes two weeks.", "", ""},
		{"Pilar Mora, 74, a retired teacher, spent the night on a roof.", "Pilar Mora, 74, formerly a teacher, spent the night on a roof.", "", ""},
		{"Grant Price, a lawyer for the company, said it would appeal.", "Grant Price, an attorney for the company, said it would appeal.", "", ""},
		{"A leaking pipe does not care, said Henrik Aas, head of the water board.", "A leaking pipe does not care, said Henrik Aas, the chief of the water council.", "", ""},
		{"The order will be signed today, White House spokesman Raj Marsh said.", "The order will be signed today, White House deputy press secretary Raj Marsh said.", "", ""},
		{"Grant Price, the company's leader, called the demands absurd.", "Grant Price, the company's president, called the demands absurd.", "", ""},
		{"Ilse Dorn works as a doctor.", "Ilse Dorn works as a physician.", "", ""},
		// one more general than the other, or two held together
		{"Alan Price, an official, said the deal would cost jobs.", "Alan Price, a treasurer, said the deal would cost jobs.", "", ""},
		{"Talk-show host Ellen Marsh began a campaign for elephants.", "While others were silent, the comedian Ellen Marsh used a hashtag to start what she called a campaign for elephants.", "", ""},
		{"Ilse Dorn, a surgeon, will head a coalition. Dorn, a farmer, is 36.", "Ilse Dorn, a farmer, will head a coalition.", "", ""},
		// a part of the name of one body
		{"A test was made, said Steve Orme, a spokesman for the Port Dunmore County Sheriff’s Office.", "A test was made, said Steve Orme, a spokesman for the Port Dunmore Sheriff Department.", "", ""},
	} {
		c.check(t)
	}
}
