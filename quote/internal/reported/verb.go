package reported

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// verb is one form of a reporting verb.
type verb struct {
	lemma    *logit.Part
	patterns *logit.Part // see reporting-verbs.txt
	form     *logit.Part // formBase, formS, formIng, formPast
}

// noVerb stands for every word that is not a reporting verb.
var noVerb = &verb{noPart, noPart, noPart}

// according stands for the verb of "according to".
var according = &verb{logit.NewPart("according"), formS, formBase}

var (
	noPart   = logit.NewPart("")
	formBase = logit.NewPart("base")
	formS    = logit.NewPart("s")
	formIng  = logit.NewPart("ing")
	formPast = logit.NewPart("past")
)

// verbs maps each form to its verb. A form that two verbs share belongs to the
// one that comes first in the list.
func verbs() map[string]*verb {
	m := make(map[string]*verb)
	for listed, f := range language.Of("en").Rows(language.ReportingVerbs) {
		lemma, patterns := logit.NewPart(listed), logit.NewPart(f[0])
		add := func(form string, kind *logit.Part) {
			if _, ok := m[form]; !ok {
				m[form] = &verb{lemma, patterns, kind}
			}
		}
		base, s, ing, past := inflect(listed)
		add(base, formBase)
		add(s, formS)
		add(ing, formIng)
		if len(f) >= 3 {
			add(f[1], formPast)
			add(f[2], formPast)
		} else {
			add(past, formPast)
		}
	}
	return m
}

// inflect forms a regular verb by the spelling rules of English. Verbs of one
// syllable that end in consonant, vowel, consonant double the last letter.
func inflect(v string) (base, s, ing, past string) {
	last := v[len(v)-1]
	switch {
	case strings.HasSuffix(v, "e"):
		return v, v + "s", v[:len(v)-1] + "ing", v + "d"
	case last == 'y' && !vowel(v[len(v)-2]):
		return v, v[:len(v)-1] + "ies", v + "ing", v[:len(v)-1] + "ied"
	case strings.HasSuffix(v, "s") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "x"):
		return v, v + "es", v + "ing", v + "ed"
	case doubles[v]:
		return v, v + "s", v + string(last) + "ing", v + string(last) + "ed"
	}
	return v, v + "s", v + "ing", v + "ed"
}

var doubles = set("beg admit brag dub flag peg quip rebut rip slam submit extol refer")

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
