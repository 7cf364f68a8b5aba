// Package gold reads what people marked: the records on which commands fit and
// measure models. The program itself does not use it.
//
// [Read] reads any record; [Article], [Pair] and [Alignment] are the kinds
// there are.
package gold

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"unicode/utf8"
)

// Read yields the records of a file of JSON values one after another, as in
// JSON Lines; the file may be gzipped. An error names the file and the number
// of the record, from 1, and is the last that is yielded.
func Read[T any](name string) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		if err := decode(f, yield); err != nil {
			yield(nil, fmt.Errorf("reading %s: %w", filepath.Base(name), err))
		}
	}
}

func decode[T any](f io.Reader, yield func(*T, error) bool) (err error) {
	var r io.Reader = bufio.NewReader(f)
	if head, _ := r.(*bufio.Reader).Peek(2); string(head) == "\x1f\x8b" {
		if r, err = gzip.NewReader(r); err != nil {
			return err
		}
	}
	d := json.NewDecoder(r)
	for n := 1; ; n++ {
		record := new(T)
		switch err := d.Decode(record); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("record %d: %w", n, err)
		case !yield(record, nil):
			return nil
		}
	}
}

// Article is an article with its marked quotations.
type Article struct {
	ID, Text string
	Quotes   []Quote
}

// Quote is a marked quotation. All places are code points of the text, half
// open; those that the marks leave out are nil.
type Quote struct {
	Start, End   int
	Kind         string   // "direct", "indirect" or "mixed"
	Fragments    [][2]int // what stands in quotation marks of a mixed one
	Nested       bool     // inside another
	Speech       *bool    // whether the cue is a verb of saying
	Cue, Speaker string
	CueStart     *int `json:"cue_start"`
	CueEnd       *int `json:"cue_end"`
	SpeakerStart *int `json:"speaker_start"`
	SpeakerEnd   *int `json:"speaker_end"`
}

// Bytes returns for each code point of the text its offset in bytes, and the
// length after the last.
func (a *Article) Bytes() []int {
	at := make([]int, 0, utf8.RuneCountInString(a.Text)+1)
	for i := range a.Text {
		at = append(at, i)
	}
	return append(at, len(a.Text))
}

// Pair is two wordings and whether they are versions of one.
type Pair struct {
	A, B  string
	LangA string   `json:"lang_a"`
	LangB string   `json:"lang_b"`
	Label int      // 1 if they are
	Score *float64 // how near they are in meaning, from 0 to 5, where people graded that instead
	Kind  string   // how the pair was made: "ref-ref", "hardest", …
	Set   string   // what it was taken from
}

// Alignment is two texts of words separated by spaces and the links between
// these that people agreed on.
type Alignment struct {
	A, B  string
	Sure  string // "0-0 1-2": numbers of words in A and in B, from 0
	Split string // "train", "dev" or "test"
}
