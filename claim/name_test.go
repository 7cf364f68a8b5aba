package claim

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// told reads the sentences of a text.
func told(text, lang string) []*Sentence {
	x := quote.Extract(&article.Article{ID: "a", Lang: lang, Text: text})
	quote.Reconcile([]*quote.Extraction{x})
	return Extract(x).Sentences
}

// TestNames holds which words are names, of whom, and which are places.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		text          string
		names, places string
	}{
		{"The driver, Colin Marsh, 54, was arrested.", "colin marsh*", ""},
		{"Mayor Anna Holt won a vote to close the Mill Street library.", "anna holt*", "mill street"},
		{"Police said on Monday that Mr. Price had left.", "price*", ""},
		{"Opposition leader Grant Price’s lawyer left in May.", "grant price*", ""},
		{"A man was charged over the death of Dean Foster.", "dean foster*", ""},
		{"It met with Egyptian President Hosni Sabry in Cairo.", "hosni sabry*", "cairo @"},
		{"Martin Luther King Jr. spoke there.", "martin luther king jr*", ""},
		{"He met A. J. Moore in London.", "moore*", "london @"},
		{"F.B.I. agents searched the house.", "fbi", ""},
		{"The coach left the road close to Halvern.", "", "halvern @"},
		{"A ferry ran aground off the island of Skarsund.", "", "skarsund @"},
		{"A rope snapped on Mount Harka.", "", "mount harka @"},
		{"Cars pass the Axen tunnel.", "", "axen"},
		{"It is a chain of shops from New Jersey.", "", "new jersey @"},
		{"Thousands marched through the Iraqi capital.", "", "iraqi capital @"},
		{"He was questioned in Congress.", "congress", ""},
		{"The Senate voted.", "senate", ""},
		{"Tickets sold well, and Torvale won.", "torvale", ""},
		{"He drove on the M6.", "m6", ""},
		{"It was lifted off from French Guiana on Monday.", "", "french guiana @"},
		{"Doctors treated Liberian Thomas Moore.", "thomas moore*", ""},
		{"Secretary of State Grant Price left.", "grant price*", ""},
		{"Senator Anna Holt, D-Ohio, spoke.", "anna holt*", ""},
		{"JUST WATCHED Grant Price on taxes", "", ""},
		{"At Least One Person In Serious Condition", "", ""},
		{"LONDON (Reuters) – Two people died.", "reuters", ""},
		{"It was the first in the South to pass.", "south", ""},
		{"They tweeted #BreakItUp at noon.", "", ""},
		{"Bill O’Hara met Bill O'Hara.", "bill ohara*, bill ohara*", ""},
	} {
		var names, places []string
		for _, s := range told(c.text, "en") {
			for _, n := range s.Names {
				w := strings.Join(n.Words, " ")
				if n.Person {
					w += "*"
				}
				names = append(names, w)
			}
			for _, p := range s.Places {
				w := p.Name
				if p.Site {
					w += " @"
				}
				places = append(places, w)
			}
		}
		got := fmt.Sprintf("%s / %s", strings.Join(names, ", "), strings.Join(places, ", "))
		if d := cmp.Diff(c.names+" / "+c.places, got); d != "" {
			t.Errorf("%s\n%s", c.text, d)
		}
	}
}

// TestPlacesStand holds that names and places lie in their sentence, in order.
func TestPlacesStand(t *testing.T) {
	for _, s := range told("Storm Ophir struck the coast of Calder. In Calder, Governor Ruth Adeyemi said that France and the German capital were safe.", "en") {
		last := 0
		for _, n := range s.Names {
			if n.From < last || n.To <= n.From || n.To > len(s.Wording.Tokens) || len(n.Words) == 0 {
				t.Errorf("name %+v", n)
			}
			last = n.To
		}
		last = 0
		for _, p := range s.Places {
			if p.From < last || p.To <= p.From || p.To > len(s.Wording.Tokens) || len(p.Words) == 0 {
				t.Errorf("place %+v", p)
			}
			last = p.To
		}
	}
}

// TestRoles holds what people are said to be.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Its leader, Ilse Dorn, 36, a surgeon, will head a coalition.", "Its leader (dorn); a surgeon (dorn)"},
		{"Deputy mayor Anna Holt won.", "Deputy mayor (holt)"},
		{"Grace Obi, the union's president, 57, said it had not been in vain.", "the union's president (obi)"},
		{"The captain, a former naval officer, was sober.", "The captain (); a former naval officer (captain) past"},
		{"Ruth Adeyemi, the governor, who used to be a nurse, said so.", "the governor (adeyemi); a nurse (adeyemi) past"},
		{"A committee will authorize House Committee Chairman Jo Marsh to act.", "House Committee Chairman (marsh)"},
		{"Anna Holt, 44, left.", ""},
		{"Anna Holt, speaking in Leeds, said no.", ""},
		{"Anna Holt, in a letter, said no.", ""},
		{"Mr Price left.", ""},
		{"A jury convicted accountant Peter Lindqvist.", "accountant (lindqvist)"},
	} {
		var got []string
		for _, s := range told(c.text, "en") {
			for _, r := range s.Roles {
				whose := ""
				if r.Name >= 0 {
					w := s.Names[r.Name].Words
					whose = w[len(w)-1]
				} else if r.Manner != Described {
					whose = s.Wording.Print(r.Holder)
				}
				at := s.Wording.Range(r.From, r.To)
				w := fmt.Sprintf("%s (%s)", s.Wording.Text[at.Start:at.End], whose)
				if r.Past {
					w += " past"
				}
				got = append(got, w)
			}
		}
		if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
			t.Errorf("%s\n%s", c.text, d)
		}
	}
}
