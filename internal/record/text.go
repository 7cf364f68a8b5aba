package record

import (
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Text is a text in a record of any origin. A number stands for its digits, a
// list for its texts with commas between, null for nothing.
type Text string

// UnmarshalJSONFrom reads the next value.
func (t *Text) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	switch d.PeekKind() {
	case '"':
		return json.UnmarshalDecode(d, (*string)(t))
	case '[':
		return t.list(d)
	}
	raw, err := d.ReadValue()
	switch {
	case err != nil:
		return err
	case raw.Kind() == '0':
		*t = Text(raw)
	case raw.Kind() != 'n':
		return fmt.Errorf("a text expected, not %.20s", raw)
	}
	return nil
}

// list reads a list. What is not text in it is passed over.
func (t *Text) list(d *jsontext.Decoder) error {
	var items []Raw
	if err := json.UnmarshalDecode(d, &items); err != nil {
		return err
	}
	var texts []string
	for _, item := range items {
		if item.Kind() != '"' {
			continue
		}
		var s string
		if err := json.Unmarshal(item, &s, reading); err != nil {
			return err
		}
		texts = append(texts, s)
	}
	*t = Text(strings.Join(texts, ", "))
	return nil
}

// Present says that a field is there, whatever its value.
type Present bool

// UnmarshalJSONFrom passes over the next value.
func (p *Present) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	*p = true
	return d.SkipValue()
}
