package record_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/record"
)

type place struct {
	Start int    `json:"start"`
	Text  string `json:"text,omitempty"`
}

type rec struct {
	ID    string
	Score float64
	Spans []place        `json:"spans"`
	Cue   *place         `json:"cue"`
	Other map[string]int `json:"other"`
}

// TestDecode holds what is forgiven, and the errors for the rest.
func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		raw, err string
		want     rec
	}{
		{`{"ID":"a","spans":[{"start":3,"text":"x"}],"none":{"of":["these"]}}`, "", rec{ID: "a", Spans: []place{{3, "x"}}}},
		{`{"id":"a","SPANS":null}`, "", rec{ID: "a"}},
		{`{"i_d":"a"}`, "", rec{}},
		{`{"id":"\ud83d"}`, "", rec{ID: "\ufffd"}},
		{`{"id":"a","id":"b"}`, `"id" stands in it twice`, rec{}},
		{`{"id":"a","Id":"b"}`, `"Id" stands in it twice`, rec{}},
		{`{"id":"a","spans":[{"start":1,"start":2}]}`, `"start" stands in it twice`, rec{}},
		{`{"id":"a","none":{"of":1,"of":2}}`, `"of" stands in it twice`, rec{}},
		{`{"id":"a","spans":[{"start":1},{"start":2}]}`, "", rec{ID: "a", Spans: []place{{Start: 1}, {Start: 2}}}},
		{`[]`, "an object expected, found array", rec{}},
		{`{"id":1}`, `"id" is a number`, rec{}},
		{`{"spans":[{"start":"one"}]}`, `"spans.0.start" is a string`, rec{}},
		{`{"spans":[{"start":1.5}]}`, `"spans.0.start" is a number 1.5`, rec{}},
		{`{"id":"a"`, "it ends early", rec{}},
		{``, "it ends early", rec{}},
		{`{"id":"a"}{`, "invalid character '{' after top-level value", rec{}},
		{`hello`, "invalid character 'h' looking for beginning of value", rec{}},
	} {
		var got rec
		err := record.Decode([]byte(tt.raw), &got)
		if said := fmt.Sprint(err); err != nil && said != tt.err || err == nil && tt.err != "" {
			t.Errorf("%s: %v, want %s", tt.raw, err, tt.err)
		}
		if diff := cmp.Diff(tt.want, got); err == nil && diff != "" {
			t.Errorf("%s: %s", tt.raw, diff)
		}
	}
}

func TestText(t *testing.T) {
	for raw, want := range map[string]string{
		`"a\u0042"`:               "aB",
		`12.50`:                   "12.50",
		`null`:                    "",
		`["A",2,"B",{"x":["y"]}]`: "A, B",
		`["\ud83d"]`:              "\ufffd",
		`[]`:                      "",
		`true`:                    "a text expected, not true",
		`{"a":1}`:                 `a text expected, not {"a":1}`,
	} {
		var got struct{ F record.Text }
		err := record.Decode([]byte(`{"f":`+raw+`}`), &got)
		if said := string(got.F); err == nil && said != want || err != nil && err.Error() != want {
			t.Errorf("%s: %q, %v; want %q", raw, said, err, want)
		}
	}
	var got struct{ A, B record.Present }
	if err := record.Decode([]byte(`{"a":null}`), &got); err != nil || !bool(got.A) || bool(got.B) {
		t.Errorf("%+v, %v; want A alone", got, err)
	}
}

// TestElements holds what is read of a list, and where each value begins.
func TestElements(t *testing.T) {
	for _, tt := range []struct {
		list string
		want []string
	}{
		{"[1,\n {\"a\":[]}, \"x\"] behind", []string{"1 1", `5 {"a":[]}`, `15 "x"`}},
		{"[]", nil},
		{"[1", []string{"1 1", "the list does not end"}},
		{"[1, ", []string{"1 1", "the list does not end"}},
		{`[1,{"a":`, []string{"1 1", "at 3: it ends early"}},
		{"[1,x]", []string{"1 1", "at 3: invalid character 'x' looking for beginning of value"}},
		{"x", []string{"at 0: invalid character 'x' looking for beginning of value"}},
	} {
		var got []string
		for e, err := range record.Elements([]byte(tt.list)) {
			switch {
			case errors.Is(err, record.ErrNoEnd):
				got = append(got, err.Error())
			case err != nil:
				got = append(got, fmt.Sprintf("at %d: %v", e.At, err))
			default:
				got = append(got, fmt.Sprintf("%d %s", e.At, e.Raw))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s:\n%s", tt.list, diff)
		}
	}
	for range record.Elements([]byte("[1,2]")) {
		break
	}
}

// FuzzDecode holds [record.Decode] to encoding/json, which differs only in what
// it makes of a name that comes twice.
func FuzzDecode(f *testing.F) {
	f.Add(`{"id":"a","spans":[{"start":3,"text":"x"}],"score":-0.5e-7,"cue":{"start":1},"other":{"a":1,"A":2}}`)
	f.Add(`{"ID":null,"spans":[null,{}],"cue":null,"other":{"\u0061":9223372036854775808}}`)
	f.Add(`{"id":"\u2028\ud83d\ude00","score":1e400}`)
	f.Fuzz(func(t *testing.T, raw string) {
		if !utf8.ValidString(raw) {
			return // is mended before it is decoded
		}
		var got, want rec
		err, wantErr := record.Decode([]byte(raw), &got), json.Unmarshal([]byte(raw), &want)
		if err != nil && strings.HasSuffix(err.Error(), "stands in it twice") {
			return
		}
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%v, encoding/json %v", err, wantErr)
		}
		if diff := cmp.Diff(want, got); err == nil && diff != "" {
			t.Error(diff)
		}
	})
}
