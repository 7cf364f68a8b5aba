package matter

import "github.com/quotediff/quotediff/compare"

// asks is the question, in words, to which two tellings of an event give two answers.
func (v verdict) asks() string {
	switch v.subtype {
	case "who did it to whom", "whether it happened":
		return v.subtype
	case "answer":
		return "what the answer was"
	case "outcome":
		return "how it ended"
	case "stage", "attempt", "considered":
		return "how far it has come"
	}
	if v.kind == compare.Certainty {
		return "how sure it is"
	}
	return "what happened"
}
