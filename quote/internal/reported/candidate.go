package reported

// candidate is a stretch of a sentence that may be what a reporting verb
// reports: words[from:to], with the verb at words[cue].
type candidate struct {
	sentence    []word
	cue, cueEnd int
	verb        *verb
	pattern     pattern
	from, to    int
}

// candidates lists, for every reporting verb of a sentence, the stretches that
// it may report, with the furthest end; [candidate.boundaries] shortens them.
// It appends to out.
func candidates(out []candidate, ws []word) []candidate {
	last := lastWord(ws)
	for i := range ws {
		w := &ws[i]
		if w.mark {
			continue
		}
		if w.lower == "according" && i+1 < len(ws) && ws[i+1].lower == "to" {
			out = appendAccording(out, ws, i, last)
			continue
		}
		if w.verb == noVerb || isNoun(ws, i) {
			continue
		}
		out = appendAfter(out, ws, i, last)
		out = appendBefore(out, ws, i)
	}
	return out
}

// isNoun reports whether a form that may be a noun stands where a noun does:
// after a determiner, or after a determiner and one other word.
func isNoun(ws []word, i int) bool {
	if f := ws[i].verb.form; f != formBase && f != formS || i == 0 {
		return false
	}
	return ws[i-1].is(determiner) || i > 1 && ws[i-2].is(determiner) && ws[i-1].class == classWord
}

// lastWord returns the index after the last word that is not a mark.
func lastWord(ws []word) int {
	n := len(ws)
	for n > 0 && ws[n-1].mark {
		n--
	}
	return n
}

// reach is how many words after the verb a candidate may begin.
const reach = 9

func appendAfter(out []candidate, ws []word, i, last int) []candidate {
	k := i + 1
	if k >= last {
		return out
	}
	add := func(p pattern, from int) {
		if from < last {
			out = append(out, candidate{ws, i, i + 1, ws[i].verb, p, from, last})
		}
	}
	switch w := &ws[k]; {
	case w.text == ",":
		add(comma, k+1)
		if j := nextComma(ws, k+1, min(k+reach, last)); j > 0 {
			add(comma2, j+1)
		}
	case w.text == ":":
		add(colon, k+1)
	case w.mark:
	case w.opens == noPattern:
		add(next, k)
	case w.opens.skipsOpener():
		add(w.opens, k+1)
	default:
		add(w.opens, k)
	}
	return appendLater(out, ws, i, last)
}

// appendLater adds what begins after an addressee: at each kind of opener
// once, and at the first other beginning of a clause.
func appendLater(out []candidate, ws []word, i, last int) []candidate {
	var seen [later + 1]bool
	for j := i + 2; j < min(i+1+reach, last); j++ {
		w := &ws[j]
		if w.mark && w.text != "," {
			break
		}
		p, from := w.opens, j
		switch {
		case p == noPattern || seen[p]:
			if ws[j-1].text == "," || !startsClause(ws, j) || seen[later] {
				continue
			}
			p = later
			seen[later] = true
		default:
			seen[p] = true
			if p == opensWhether {
				seen[opensWh] = true
			}
			if p.skipsOpener() {
				from++
			}
			p = p.behindAddressee()
		}
		if from < last {
			out = append(out, candidate{ws, i, i + 1, ws[i].verb, p, from, last})
		}
	}
	return out
}

// startsClause reports whether a clause is likely to start at ws[j] after an
// addressee: at a pronoun in the nominative or a determiner.
func startsClause(ws []word, j int) bool {
	return ws[j].is(nominative|determiner) || ws[j].capital() && !ws[j-1].capital()
}

// appendBefore adds "Words, she said": the comma is before the subject, or
// right before the verb.
func appendBefore(out []candidate, ws []word, i int) []candidate {
	n := 0
	for j := i - 1; j > 0 && j > i-14; j-- {
		if ws[j].text != "," {
			continue
		}
		p := before
		if j == i-1 {
			p = inverted
		}
		if n > 0 {
			p++
		}
		out = append(out, candidate{ws, i, i + 1, ws[i].verb, p, 0, j})
		if n++; n == 2 {
			break
		}
	}
	return out
}

func appendAccording(out []candidate, ws []word, i, last int) []candidate {
	if i > 0 {
		to := i
		for to > 0 && ws[to-1].mark {
			to--
		}
		if to > 0 {
			out = append(out, candidate{ws, i, i + 2, according, toward, 0, to})
		}
	}
	p := source
	for j := i + 2; j < min(i+25, last); j++ {
		if ws[j].text == "," && j+1 < last {
			out = append(out, candidate{ws, i, i + 2, according, p, j + 1, last})
			if p++; p > source3 {
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
