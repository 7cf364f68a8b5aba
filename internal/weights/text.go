package weights

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Write writes a model: its header, then the weights in the order of their
// names, with as many digits as it takes to read them back exactly. It is an
// error if the header is incomplete or a name or a weight cannot be read back.
func (m *Model) Write(out io.Writer) error {
	w := bufio.NewWriter(out)
	for _, f := range m.fields() {
		if err := f.check(); err != nil {
			return err
		}
		fmt.Fprintf(w, "# %s: %s\n", f.name, *f.value)
	}
	for _, name := range slices.Sorted(maps.Keys(m.Weights)) {
		if err := check(name, m.Weights[name]); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\n", name, strconv.FormatFloat(m.Weights[name], 'f', -1, 64))
	}
	return w.Flush()
}

func check(name string, w float64) error {
	switch {
	case name == "" || strings.ContainsAny(name, "\t\r\n"):
		return fmt.Errorf("%q cannot be the name of a weight", name)
	case math.IsNaN(w) || math.IsInf(w, 0):
		return fmt.Errorf("the weight of %q is %g, which is no finite number", name, w)
	}
	return nil
}

// longestLine is how long a line may be, in bytes.
const longestLine = 1 << 16

// Read reads what [Model.Write] wrote. An error names the line. It is an error
// if a line of the header is missing, a name comes twice, or a weight is no
// finite number.
func Read(in io.Reader) (*Model, error) {
	m := &Model{Weights: Set{}}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	n := 0
	for _, f := range m.fields() {
		n++
		if !lines.Scan() {
			return nil, orMissing(lines.Err(), f.name)
		}
		value, ok := strings.CutPrefix(lines.Text(), "# "+f.name+": ")
		if *f.value = value; !ok {
			return nil, fmt.Errorf("line %d: want the line “# %s: …” of the header", n, f.name)
		}
		if err := f.check(); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for n++; lines.Scan(); n++ {
		if err := m.add(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return m, lines.Err()
}

func orMissing(err error, name string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("the line “# %s: …” of the header is missing", name)
}

// add adds the weight that a line holds.
func (m *Model) add(line string) error {
	name, value, ok := strings.Cut(line, "\t")
	if !ok {
		return errors.New("want a name, a tab and a weight")
	}
	w, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return fmt.Errorf("the weight of %q: %w", name, err)
	}
	if err := check(name, w); err != nil {
		return err
	}
	if _, again := m.Weights[name]; again {
		return fmt.Errorf("%q has a weight already", name)
	}
	m.Weights[name] = w
	return nil
}
