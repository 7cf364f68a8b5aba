package matter

import "testing"

func TestCauses(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "The match was put off because of snow.", "The match was put off because of a strike.", "cause"},
		{"en", "The bridge was closed owing to rust in a pillar.", "The bridge was closed because a lorry had hit it.", "cause"},
		{"en", "He ran away because he was drunk.", "He ran away because of the knife in his bag.", "cause"},
		{"en", "The blaze was started by a candle, officials said.", "The blaze was started by lightning, officials said.", "cause"},
		{"en", "The law was passed in 1998 to shield tenants.", "The law was passed in 1998 to save water.", "cause"},
		{"en", "Two hikers died on Sunday after a ladder broke on Mount Orel.", "Two hikers died on Sunday after a boulder rolled on Mount Orel.", "cause"},
		{"en", "Half the passengers drowned in the lake.", "Half the passengers were crushed in the lake.", "cause"},
		{"en", "Because of fog, flights from Oslo were cancelled.", "Flights from Oslo were cancelled because of a walkout.", "cause"},
		{"en", "Trains between Lund and Ystad were cancelled because of a fallen tree.", "A shortage of drivers led to trains between Lund and Ystad being cancelled.", "cause"},
		// one cause in other words
		{"en", "The match was put off because of snow.", "The match was put off owing to heavy snow.", ""},
		{"en", "Sales fell because of weak demand.", "Sales fell because of slack demand.", ""},
		{"en", "The tower was cleared after a fire alarm.", "The tower was cleared after an alarm over a fire.", ""},
		{"en", "The law was passed to protect churches.", "The law was passed for the protection of churches.", ""},
		{"en", "Bail was denied because of threats to witnesses.", "Bail was denied since witnesses had been threatened.", ""},
		{"en", "The ballots were invalid because of a misprint.", "The ballots were invalid because of a printing error.", ""},
		// another effect, or words that give no cause
		{"en", "The match in Lund was put off because of snow.", "The mayor of Lund stepped down because of a bribe.", ""},
		{"en", "According to the police, a driver hit two parked cars.", "According to a neighbour, a driver hit two parked cars.", "attribution"},
		{"en", "Traffic on the bridge is limited to 21 kph.", "Traffic on the bridge is limited to 21 km/h.", ""},
		{"en", "The rent of the hall was raised to 40 euros.", "The rent of the hall was raised to €40.", ""},
		{"en", "The water law was passed by 226 votes.", "The water law was passed by the upper house.", ""},
		{"en", "Sales of the mill fell by 12 tonnes.", "Sales of the mill fell by a landslide.", ""},
		{"en", "Her sister works as a teacher in Lund.", "Her sister works as a carpenter in Lund.", ""},
		{"en", "The old barn serves as a chapel.", "The old barn serves as a granary.", ""},
		{"en", "The market was closed as rain flooded the square.", "The market was closed as traders walked out.", "cause"},
		{"en", "She went to see the doctor in Lund.", "She went to meet the doctor in Lund.", ""},
	} {
		x.check(t)
	}
}
