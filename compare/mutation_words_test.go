package compare

// The words of the generated sentences. Compiled for quotediff; the people and
// most of the places do not exist.
var (
	openings = []string{"Last winter", "In the end", "After the storm", "On the coast", "For a while", "Under the old rules",
		"At the meeting", "During the strike", "In our view", "From the start", "Across the valley", "By all accounts"}
	names = []string{"Karolina Voss", "Bertram Okoye", "Tomasz Lindqvist", "Adaeze Moreau", "Henrik Balogun", "Lucia Ferrante",
		"Oduya", "Marchetti", "Senator Hollis", "Kowalczyk", "Ingrid Sandoval", "Petrosyan", "Winifred Achterberg", "Delacroix"}
	modals      = []string{"should", "must", "will", "can", "may", "might"}
	quantifiers = []string{"the", "these", "those", "our", "their", "his", "her"}
	verbs       = []verb{
		{"finish", "finishes", "finished", "finishing", "complete", ""},
		{"buy", "buys", "bought", "buying", "purchase", "sell"},
		{"begin", "begins", "began", "beginning", "start", "end"},
		{"allow", "allows", "allowed", "allowing", "permit", "forbid"},
		{"help", "helps", "helped", "helping", "assist", ""},
		{"gather", "gathers", "gathered", "gathering", "collect", ""},
		{"repair", "repairs", "repaired", "repairing", "mend", "break"},
		{"choose", "chooses", "chose", "choosing", "select", ""},
		{"increase", "increases", "increased", "increasing", "", "decrease"},
		{"open", "opens", "opened", "opening", "", "close"},
		{"accept", "accepts", "accepted", "accepting", "", "reject"},
		{"raise", "raises", "raised", "raising", "", "lower"},
		{"inspect", "inspects", "inspected", "inspecting", "", ""},
		{"deliver", "delivers", "delivered", "delivering", "", ""},
		{"measure", "measures", "measured", "measuring", "", ""},
		{"strengthen", "strengthens", "strengthened", "strengthening", "", "weaken"},
		{"protect", "protects", "protected", "protecting", "", ""},
		{"describe", "describes", "described", "describing", "", ""},
	}
	adjectives = []string{"wooden", "narrow", "crowded", "green", "northern", "medical", "Roman", "famous", "municipal", "painted",
		"electric", "silent", "distant", "private", "royal", "coastal", "yellow", "metal"}
	nouns = []noun{
		{"automobile", "automobiles", "cars"},
		{"attorney", "attorneys", "lawyers"},
		{"physician", "physicians", "doctors"},
		{"movie", "movies", "films"},
		{"shop", "shops", "stores"},
		{"mistake", "mistakes", "errors"},
		{"forest", "forests", "woods"},
		{"bicycle", "bicycles", "bikes"},
		{"bridge", "bridges", ""}, {"harbor", "harbors", ""}, {"orchard", "orchards", ""}, {"library", "libraries", ""},
		{"engine", "engines", ""}, {"blanket", "blankets", ""}, {"teacher", "teachers", ""}, {"window", "windows", ""},
		{"factory", "factories", ""}, {"letter", "letters", ""}, {"kitchen", "kitchens", ""}, {"sailor", "sailors", ""},
	}
	countedThings = []string{"families", "guests", "workers", "tenants", "farmers", "visitors", "pupils", "patients"}
	monthNames    = []string{"January", "February", "April", "June", "July", "August", "September", "October", "November", "December"}
	weekdayNames  = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	places        = []string{"Tarnhaven", "Velmont", "Osterby", "Quillbrook", "Marlow Bay", "Lisbon", "Nairobi", "Cardiff", "Ulmersdorf", "Brackwater"}
	clauses       = []string{" because the river has risen again", ", which worried the whole council", " while the neighbors were asleep",
		" although nobody had asked for it", ", where the old market used to be", " since the roof is leaking badly"}
	trailings = []string{"The mayor thanked everyone for coming.", "No decision has been made about the money.", "Rain is expected for the rest of it.",
		"Her brother drove the truck home alone.", "That was the plan we agreed on."}
	relatives = []string{"who never came to the hearing", "who had voted against the budget", "which surprised the whole room",
		"who was born on the island", "because the train was late"}
	leads = []string{"I was told that the work would take years and that", "People ask me every day about the money, and",
		"We had a long talk with the owners last night, and then", "They came to my house in the morning to say that"}
	fillerWords = []string{"well", "you know", "uh", "um", "I mean", "er"}
	contracted  = [][2]string{{"We will", "We'll"}, {"They did not", "They didn't"}, {"I cannot", "I can't"}, {"You should not", "You shouldn't"},
		{"She would not", "She wouldn't"}, {"They will not", "They won't"}, {"I’d", "I would"}, {"We don’t", "We do not"}}
	hyphened = [][2]string{{"co-owners", "coowners"}, {"e-mails", "emails"}, {"on-lookers", "onlookers"}, {"by-laws", "bylaws"},
		{"co-workers", "coworkers"}, {"news-stands", "newsstands"}, {"house boats", "houseboats"}, {"fire-fighters", "firefighters"}}
	numberFormats = [][2]string{{"twelve", "12"}, {"2,500", "2500"}, {"3 million", "3,000,000"}, {"13.3 thousand", "13,300"},
		{"forty", "40"}, {"two hundred", "200"}, {"1.5 million", "1,500,000"}, {"7", "seven"}}
	variants = [][2]string{{"colors", "colours"}, {"neighbors", "neighbours"}, {"theaters", "theatres"}, {"harbors", "harbours"},
		{"labor", "labour"}, {"catalogs", "catalogues"}, {"defenses", "defences"}, {"honors", "honours"}, {"travelers", "travellers"}}
	derivedWords = [][2]string{{"decision", "deciding"}, {"approval", "approving"}, {"delivery", "delivering"}, {"protection", "protecting"},
		{"destruction", "destroying"}, {"payment", "paying"}, {"movement", "moving"}, {"arrival", "arriving"}}
	titles    = [][2]string{{"Mr", "Governor"}, {"Mrs", "Dr"}, {"President", "Mr"}, {"Professor", "Ms"}, {"Minister", "Mr"}}
	unitNames = []string{"miles", "kilometers", "tons", "euros", "dollars", "hours", "days", "weeks", "percent", "yen"}
)
