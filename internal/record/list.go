package record

import (
	"bytes"
	"errors"
	"iter"

	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Element is a value of a list and where it begins.
type Element struct {
	At  int // in bytes
	Raw []byte
}

// ErrNoEnd is the error of a list that stops after a value.
var ErrNoEnd = errors.New("the list does not end")

// Elements yields the values of a JSON list, and at last the error of one that is
// no list, of a value that is no JSON, or [ErrNoEnd]. What is after the list is
// not looked at.
func Elements(list []byte) iter.Seq2[Element, error] {
	return func(yield func(Element, error) bool) {
		d := jsonv1.NewDecoder(bytes.NewReader(list))
		if _, err := d.Token(); err != nil {
			yield(Element{}, explained(err))
			return
		}
		for d.More() {
			at := int(d.InputOffset())
			if at += len(list[at:]) - len(bytes.TrimLeft(list[at:], " \t\r\n,")); at == len(list) {
				break
			}
			var raw jsonv1.RawMessage
			if err := d.Decode(&raw); err != nil {
				yield(Element{At: at}, explained(err))
				return
			}
			if !yield(Element{at, raw}, nil) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			yield(Element{At: len(list)}, ErrNoEnd)
		}
	}
}
