package reported

import (
	"maps"
	"strings"
)

// candidate is a stretch of a sentence that may be what a reporting verb
// reports: words[from:to], with the verb at words[cue].
type candidate struct {
	sentence    []word
	cue, cueEnd int
	verb        verb
	pattern     string // "clause", "that", "to", "of", "object", "before", "according", …
	from, to    int
}

// candidates lists, for every reporting verb of a sentence, the stretches that
// it may report, with the furthest end; [boundary] shortens them.
func candidates(ws []word) []candidate {
	var out []candidate
	last := lastWord(ws)
	for i, w := range ws {
		if w.mark {
			continue
		}
		if w.lower == "according" && i+1 < len(ws) && ws[i+1].lower == "to" {
			out = appendAccording(out, ws, i, last)
			continue
		}
		if w.verb.lemma == "" || isNoun(ws, i) {
			continue
		}
		out = appendAfter(out, ws, i, w.verb, last)
		out = appendBefore(out, ws, i, w.verb, last)
	}
	return out
}

// isNoun reports whether a form that may be a noun stands where a noun does:
// behind a determiner, or behind a determiner and one other word.
func isNoun(ws []word, i int) bool {
	if f := ws[i].verb.form; f != "base" && f != "s" || i == 0 {
		return false
	}
	return determiner[ws[i-1].lower] || i > 1 && determiner[ws[i-2].lower] && ws[i-1].class == "w"
}

// lastWord returns the index behind the last word that is no mark.
func lastWord(ws []word) int {
	n := len(ws)
	for n > 0 && ws[n-1].mark {
		n--
	}
	return n
}

// openers are words that begin what is reported.
var openers = map[string]string{
	"that": "that", "if": "whether", "whether": "whether", "what": "wh", "how": "wh", "why": "wh", "when": "wh",
	"where": "wh", "who": "wh", "which": "wh", "to": "to", "of": "of", "for": "of", "on": "of", "about": "of", "against": "of", "as": "as",
	"over": "of", "with": "of", "not": "to",
}

func appendAfter(out []candidate, ws []word, i int, v verb, last int) []candidate {
	k := i + 1
	if k >= last {
		return out
	}
	add := func(pattern string, from int) {
		if from < last {
			out = append(out, candidate{ws, i, i + 1, v, pattern, from, last})
		}
	}
	if ws[k].text == "," {
		add("comma", k+1)
		if j := nextComma(ws, k+1, min(k+9, last)); j > 0 {
			add("comma2", j+1)
		}
	} else if !ws[k].mark {
		switch p := openers[ws[k].lower]; p {
		case "":
			add("next", k)
		case "of", "as":
			add(p+"+", k+1)
		case "to":
			add(p, k)
		default:
			add(p, k)
		}
	} else if ws[k].text == ":" {
		add("colon", k+1)
	}
	seen := ""
	for j := k + 1; j < min(k+9, last); j++ {
		if ws[j].mark && ws[j].text != "," {
			break
		}
		p := openers[ws[j].lower]
		if p == "" || strings.Contains(seen, p) {
			if ws[j-1].text == "," || !startsClause(ws, j) || strings.Contains(seen, "later") {
				continue
			}
			seen += "later "
			add("later", j)
			continue
		}
		seen += p + " "
		if p == "of" || p == "as" {
			add("x"+p+"+", j+1)
		} else {
			add("x"+p, j)
		}
	}
	return out
}

// startsClause reports whether a clause is likely to start at ws[j] after an
// addressee: at a pronoun in the nominative or a determiner.
func startsClause(ws []word, j int) bool {
	return nominative[ws[j].lower] || determiner[ws[j].lower] || ws[j].capital() && !ws[j-1].capital()
}

func appendBefore(out []candidate, ws []word, i int, v verb, last int) []candidate {
	// "Words, she said": the comma is before the subject, or right before the verb.
	n := 0
	for j := i - 1; j > 0 && j > i-14; j-- {
		if ws[j].text != "," {
			continue
		}
		pattern := "before"
		if j == i-1 {
			pattern = "inverted"
		}
		if n > 0 {
			pattern += "+"
		}
		out = append(out, candidate{ws, i, i + 1, v, pattern, 0, j})
		if n++; n == 2 {
			break
		}
	}
	return out
}

func appendAccording(out []candidate, ws []word, i, last int) []candidate {
	v := verb{"according", "s", "base"}
	if i > 0 {
		to := i
		for to > 0 && ws[to-1].mark {
			to--
		}
		if to > 0 {
			out = append(out, candidate{ws, i, i + 2, v, "toward", 0, to})
		}
	}
	n := 0
	for j := i + 2; j < min(i+25, last); j++ {
		if ws[j].text == "," && j+1 < last {
			out = append(out, candidate{ws, i, i + 2, v, [...]string{"source", "source+", "source++"}[n], j + 1, last})
			if n++; n == 3 {
				break
			}
		}
	}
	return out
}

func nextComma(ws []word, from, to int) int {
	for j := from; j < to; j++ {
		if ws[j].text == "," {
			return j
		}
	}
	return -1
}

var (
	nominative  = set("he she they we i it there")
	determiner  = set("the a an his her their its this that these those some many most all no any our my your")
	auxiliary   = set("is are was were be been being has have had do does did will would can could may might must should shall 's 're won't can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't cannot")
	preposition = set("of in on at by for from with about against into through during before after above below to under over between among as than")
	conjunction = set("and but or nor while although though because since as after when if where who which whose that so yet")
	pronoun     = set("me you him her us them himself herself themselves itself it")
)

// closed are the words that are a class of their own.
var closed = func() map[string]bool {
	m := make(map[string]bool)
	for _, words := range []map[string]bool{nominative, determiner, auxiliary, preposition, conjunction, pronoun} {
		maps.Copy(m, words)
	}
	return m
}()

// kindOf is the coarse kind of a word, or the word itself where it is one of
// the closed classes.
func kindOf(w *word) string {
	switch {
	case closed[w.lower]:
		return w.lower
	case w.lower[0] >= '0' && w.lower[0] <= '9' || w.lower[0] == '$':
		return "#"
	case w.capital():
		return "Name"
	case strings.HasSuffix(w.lower, "ly"):
		return "-ly"
	case strings.HasSuffix(w.lower, "ing"):
		if w.verb.lemma != "" {
			return "v-ing"
		}
		return "-ing"
	case strings.HasSuffix(w.lower, "ed"):
		return "-ed"
	case w.verb.lemma != "":
		return "v"
	case strings.HasSuffix(w.lower, "s"):
		return "-s"
	}
	return "w"
}

// class returns the kind of the word at i, and the edges of the sentence as
// kinds of their own.
func class(ws []word, i int) string {
	switch {
	case i < 0:
		return "^"
	case i >= len(ws):
		return "$"
	}
	return ws[i].class
}
