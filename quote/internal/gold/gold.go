// Package gold reads hand-marked articles, of which the commands that fit
// weights learn. No other package uses it.
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
	"unicode/utf8"
)

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
	Speech       *bool    // that the cue is a verb of saying
	Cue, Speaker string
	CueStart     *int `json:"cue_start"`
	CueEnd       *int `json:"cue_end"`
	SpeakerStart *int `json:"speaker_start"`
	SpeakerEnd   *int `json:"speaker_end"`
}

// Read yields the articles of a file of JSON Lines, which may be gzipped.
func Read(name string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		if err := read(name, yield); err != nil {
			yield(nil, fmt.Errorf("reading %s: %w", name, err))
		}
	}
}

func read(name string, yield func(*Article, error) bool) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if head, _ := r.(*bufio.Reader).Peek(2); string(head) == "\x1f\x8b" {
		if r, err = gzip.NewReader(r); err != nil {
			return err
		}
	}
	for d := json.NewDecoder(r); ; {
		a := new(Article)
		if err := d.Decode(a); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if !yield(a, nil) {
			return nil
		}
	}
}

// Bytes returns for each code point of the text its offset in bytes, and the
// length behind the last.
func (a *Article) Bytes() []int {
	at := make([]int, 0, utf8.RuneCountInString(a.Text)+1)
	for i := range a.Text {
		at = append(at, i)
	}
	return append(at, len(a.Text))
}
