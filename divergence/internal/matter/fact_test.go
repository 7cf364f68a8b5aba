package matter

import "testing"

// Who does it to whom, how far it has come and how it ended.
func TestFacts(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "The harbour board sued the shipyard in Torvale last autumn.", "The shipyard sued the harbour board in Torvale last autumn.", "fact"},
		{"en", "A fisherman rescued a lifeguard off Skarsund on Sunday.", "A lifeguard rescued a fisherman off Skarsund on Sunday.", "fact"},
		{"en", "The trawler rammed the patrol boat near the lighthouse.", "The trawler was rammed by the patrol boat near the lighthouse.", "fact"},
		{"en", "The trawler rammed the patrol boat near the lighthouse.", "The patrol boat was rammed by the trawler near the lighthouse.", ""},
		{"en", "The ferry captain was arrested in Calder on Friday.", "The ferry captain was charged in Calder on Friday.", "fact"},
		{"en", "The ferry captain was arrested in Calder on Friday.", "The ferry captain was taken into custody in Calder on Friday.", ""},
		{"en", "A court in Calder convicted the ferry captain on Friday.", "A court in Calder acquitted the ferry captain on Friday.", "fact"},
		{"en", "The strike at the foundry began on Monday morning.", "The strike at the foundry was called off on Monday morning.", "fact"},
		{"en", "The strike at the foundry began on Monday morning.", "The strike at the foundry started on Monday morning.", ""},
		{"en", "The council will close the swimming pool on the hill.", "The council has closed the swimming pool on the hill.", "fact"},
		{"en", "The council will close the swimming pool on the hill.", "The council is going to close the swimming pool on the hill.", ""},
		{"en", "The council plans to close the swimming pool on the hill.", "The council closed the swimming pool on the hill.", "fact"},
		{"en", "The council planned to close the swimming pool on the hill. On Monday the council closed the pool.", "On Monday the council closed the swimming pool on the hill. It had planned to close the pool for years.", ""},
		{"en", "Two burglars stole the bell of the old chapel.", "Two burglars tried to steal the bell of the old chapel.", "fact"},
		{"en", "The parliament passed the fishing bill on Tuesday.", "The parliament rejected the fishing bill on Tuesday.", "fact"},
		{"en", "The parliament rejected the fishing bill on Tuesday.", "The parliament voted down the fishing bill on Tuesday.", ""},
		{"en", "The price of herring rose in April.", "The price of herring fell in April.", "fact"},
		{"en", "The regulator cleared the sale of the shipyard.", "The regulator blocked the sale of the shipyard.", "fact"},
		{"en", "The council began repairs to the quay in Torvale.", "The council completed repairs to the quay in Torvale.", "fact"},
		{"en", "The shipyard was taken to court by the harbour board.", "The shipyard sued the harbour board.", "fact"},
		{"en", "The price of herring fell in April.", "The price of herring dropped in April.", ""},
		{"en", "The army retook the fort at dawn.", "The army failed to retake the fort at dawn.", "fact"},
		{"en", "The storm killed two hikers near Torvale.", "Two hikers died in the storm near Torvale.", ""},
		{"en", "Ten miners have died of the gas.", "The gas has killed ten miners.", ""},
		{"en", "In favour of the treaty were 40 delegates, while 12 voted against it.", "A total of 40 delegates voted for the treaty and 12 against.", ""},
		{"en", "The delegates voted for the treaty with Skarsund.", "The delegates voted against the treaty with Skarsund.", "fact"},
		{"en", "There were 257 passengers on the ferry.", "There were nearly 260 passengers on the ferry.", ""},
	} {
		x.check(t)
	}
}
