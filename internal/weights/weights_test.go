package weights

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const head = "# model: colour of boats\n# features: boat.go\n# data: boats.jsonl\n# command: go run ./boats\n"

var header = Header{Model: "colour of boats", Features: "boat.go", Data: "boats.jsonl", Command: "go run ./boats"}

// TestWrite holds the form of a file, the order of names in it and the digits.
func TestWrite(t *testing.T) {
	var b strings.Builder
	m := &Model{header, Set{"sail|red": -.3, "hull²": 1e-7, "bias": 2}}
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(head+"bias\t2\nhull²\t0.0000001\nsail|red\t-0.3\n", b.String()); diff != "" {
		t.Error(diff)
	}
}

// TestUnwritable holds that nothing is written that could not be read.
func TestUnwritable(t *testing.T) {
	for name, m := range map[string]*Model{
		"no model":         {Header{"", "f", "d", "c"}, nil},
		"break in command": {Header{"m", "f", "d", "c\nd"}, nil},
		"space at the end": {Header{"m", "f", "d ", "c"}, nil},
		"tab in a name":    {header, Set{"a\tb": 1}},
		"no name":          {header, Set{"": 1}},
		"no number":        {header, Set{"a": math.NaN()}},
		"infinite":         {header, Set{"a": math.Inf(-1)}},
	} {
		var b strings.Builder
		if err := m.Write(&b); err == nil {
			t.Errorf("%s: written as %q", name, b.String())
		}
	}
}

// TestRead holds that what is not a file of weights is refused, and that the
// error says where.
func TestRead(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"", "“# model: …” of the header is missing"},
		{"# model: x\n", "“# features: …” of the header is missing"},
		{"a\t1\n", "line 1: want the line “# model: …”"},
		{strings.Replace(head, "data", "date", 1), "line 3: want the line “# data: …”"},
		{strings.Replace(head, "boat.go", "", 1), "line 2: \"\" is no features"},
		{head + "a\t1\nb 2\n", "line 6: want a name, a tab and a weight"},
		{head + "a\tone\n", "line 5: the weight of \"a\""},
		{head + "a\tNaN\n", "line 5: the weight of \"a\" is NaN"},
		{head + "a\t1\nb\t1\na\t1\n", "line 7: \"a\" has a weight already"},
		{head + "\t1\n", "line 5: \"\" cannot be the name"},
		{head + strings.Repeat("a", longestLine) + "\t1\n", "token too long"},
	} {
		if m, err := Read(strings.NewReader(tt.file)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.60q: error %v with %v, want %q", tt.file, err, m, tt.want)
		}
	}
}

// TestDecisions holds how several decisions stand in one file, and that a
// decision whose name begins like another's is not taken for it.
func TestDecisions(t *testing.T) {
	apart := map[string]Set{"end": {"bias": 1, "a/b": 2}, "ends": {"bias": 3}}
	all := Join(apart)
	if diff := cmp.Diff(Set{"end/bias": 1, "end/a/b": 2, "ends/bias": 3}, all); diff != "" {
		t.Error(diff)
	}
	for decision, want := range apart {
		if diff := cmp.Diff(want, all.Of(decision)); diff != "" {
			t.Errorf("%s: %s", decision, diff)
		}
	}
}

func TestEmbedded(t *testing.T) {
	if diff := cmp.Diff(Set{"bias": 2}, Embedded([]byte(head+"bias\t2\n"))); diff != "" {
		t.Error(diff)
	}
	defer func() {
		if s, _ := recover().(string); !strings.HasPrefix(s, "embedded weights: line 5") {
			t.Errorf("panic %q, want one that names the line", s)
		}
	}()
	Embedded([]byte(head + "bias"))
}

// FuzzRead holds that reading never panics and that what is read is written
// and read again as it was.
func FuzzRead(f *testing.F) {
	f.Add(head + "bias\t2\nsail|red\t-0.3\n")
	f.Add(head)
	f.Add(head + "a\t1e300\nb\t0x1p-2\n")
	f.Fuzz(func(t *testing.T, file string) {
		m, err := Read(strings.NewReader(file))
		if err != nil {
			return
		}
		var b strings.Builder
		if err := m.Write(&b); err != nil {
			t.Fatal(err)
		}
		again, err := Read(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m, again); diff != "" {
			t.Error(diff)
		}
	})
}
