// Package weights reads and writes the weights of fitted models as text, one
// weight a line, so that a change of a model can be read:
//
//	# model: who speaks a quotation, en
//	# features: quote/internal/attribution/feature.go
//	# data: polnear_train.jsonl.gz
//	# command: go run ./quote/internal/attribution/train …
//	11:0	0.09
//
// Start with [Embedded], which programs use, and [Model], which fitting commands
// write. The package does not fit anything.
package weights

import (
	"bytes"
	"fmt"
	"strings"
)

// Set is the weights of features by their names. What has no weight weighs 0.
type Set map[string]float64

// Header says what weights are of and how they were made. No field is empty,
// holds a line break, or begins or ends with a space.
type Header struct {
	Model    string // what is decided, and in which language
	Features string // the file that makes the features and their names
	Data     string // the files of examples that the weights were fitted on
	Command  string // the command that fitted them
}

// Model is the weights of one model and where they come from.
type Model struct {
	Header
	Weights Set
}

// Embedded returns the weights of a file that is part of the program. It panics
// where [Read] would return an error.
func Embedded(file []byte) Set {
	m, err := Read(bytes.NewReader(file))
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return m.Weights
}

// parted separates the name of a decision from that of its feature in models
// that make several decisions.
const parted = "/"

// Of returns the weights of one decision of several: those whose names are the
// decision's, a slash, and the name of the feature, which is what remains of
// them.
func (s Set) Of(decision string) Set {
	of := Set{}
	for name, w := range s {
		if feature, ok := strings.CutPrefix(name, decision+parted); ok {
			of[feature] = w
		}
	}
	return of
}

// Join is the reverse of [Set.Of]: the weights of several decisions as one set.
func Join(decisions map[string]Set) Set {
	all := Set{}
	for decision, s := range decisions {
		for feature, w := range s {
			all[decision+parted+feature] = w
		}
	}
	return all
}

// fields are the lines of a header, in their order.
func (h *Header) fields() [4]field {
	return [...]field{{"model", &h.Model}, {"features", &h.Features}, {"data", &h.Data}, {"command", &h.Command}}
}

type field struct {
	name  string
	value *string
}

func (f *field) check() error {
	if *f.value == "" || strings.TrimSpace(*f.value) != *f.value || strings.ContainsAny(*f.value, "\r\n") {
		return fmt.Errorf("%q is no %s of a header of weights", *f.value, f.name)
	}
	return nil
}
