package reported

import "github.com/quotediff/quotediff/quote/internal/logit"

// pattern is how a candidate stands to its verb.
type pattern uint8

const (
	noPattern pattern = iota
	// after the verb, or with its first word the opener that names it
	next
	comma
	comma2
	colon
	opensThat
	opensWhether
	opensWh
	opensTo
	opensOf
	opensAs
	// the same openers after an addressee
	laterThat
	laterWhether
	laterWh
	laterTo
	laterOf
	laterAs
	later
	// with "according to"
	toward
	source
	source2
	source3
	// before the verb and its subject
	before
	before2
	inverted
	inverted2
)

// patterns are the names of the patterns in features.
var patterns = logit.NewParts("", "next", "comma", "comma2", "colon", "that", "whether", "wh", "to", "of+", "as+",
	"xthat", "xwhether", "xwh", "xto", "xof+", "xas+", "later", "toward", "source", "source+", "source++", "before", "before+", "inverted", "inverted+")

// openers are words that begin what is reported.
var openers = []struct {
	pattern pattern
	words   string
}{
	{opensThat, "that"},
	{opensWhether, "if whether"},
	{opensWh, "what how why when where who which"},
	{opensTo, "to not"},
	{opensOf, "of for on about against over with"},
	{opensAs, "as"},
}

// behindAddressee returns the pattern of an opener that does not stand right
// after the verb.
func (p pattern) behindAddressee() pattern { return p + laterThat - opensThat }

// skipsOpener reports whether what is reported begins after the opener.
func (p pattern) skipsOpener() bool { return p == opensOf || p == opensAs }

// backward reports whether the candidate stands before its verb.
func (p pattern) backward() bool { return p >= before || p == toward }
