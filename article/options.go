package article

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/internal/record"
)

// Options say how an input is read.
type Options struct {
	// Columns name the fields of records and tables that have other names there.
	// The first that names a column counts.
	Columns []Column

	// From is where in an archive reading begins: the Next of a record of an
	// earlier run. The reader must stand at its offset.
	From Position
}

// DefaultOptions read from the beginning, with each field under its own name.
var DefaultOptions = Options{}

// Column says under which name a field of an article is found.
type Column struct{ Field, Name string }

// Position is a place in an archive at which reading can begin. The zero Position
// is the beginning.
type Position struct {
	Offset int64 // in bytes, of a record or of a member of gzip
	Skip   int   // how many records after it are passed over, as several may share a member
}

// Fields are the fields of an article that a record or a table may hold.
var Fields = []string{"id", "outlet", "url", "date", "title", "author", "lang", "event", "text"}

// field returns the field that a column holds, given the name of the column in
// lower case. A column holds none if it has the name of a field that is found
// elsewhere.
func (o Options) field(column string) string {
	for _, c := range o.Columns {
		if strings.EqualFold(c.Name, column) {
			return c.Field
		}
	}
	if slices.ContainsFunc(o.Columns, func(c Column) bool { return c.Field == column }) {
		return ""
	}
	return column
}

// renamed returns a JSON record with its fields under their own names. What
// quotediff wrote stays as it is.
func (o Options) renamed(raw []byte) []byte {
	if len(o.Columns) == 0 {
		return raw
	}
	var in map[string]record.Raw
	if record.Decode(raw, &in) != nil || in["spans"] != nil || in["members"] != nil || in["schema"] != nil {
		return raw
	}
	out := make(map[string]record.Raw, len(in))
	for _, name := range slices.Sorted(maps.Keys(in)) {
		if f := o.field(strings.ToLower(name)); f != "" {
			out[f] = in[name]
		}
	}
	renamed, err := json.Marshal(out)
	if err != nil {
		return raw
	}
	return renamed
}
