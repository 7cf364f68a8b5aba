// Package report arranges what was found into one model, which is its own JSON
// contract. It also defines the records that the stages read and write.
//
// Start with [New] and [Report]. Every other format is written from the model
// alone, by package format, so a report that is read back with [Read] gives the
// same bytes in any format. Spans in the model count Unicode code points; inside
// the program they count bytes, and [New] is where one becomes the other.
//
// The package compares nothing. It holds no clock and opens no file.
package report

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
)

// Schema names the JSON contract of a report.
const Schema = "quotediff-report/1"

// Report is everything that was found, in the order in which it is shown.
type Report struct {
	Schema      string       `json:"schema"`
	Tool        Tool         `json:"tool"`
	Articles    []Article    `json:"articles"`
	Unread      []Unread     `json:"unread"`
	Notes       []Note       `json:"notes"`
	Quotes      []Quotation  `json:"quotes"`
	Clusters    []Cluster    `json:"clusters"`
	Statements  []Statement  `json:"statements"`
	Divergences []Divergence `json:"divergences"`
	Headlines   []Headline   `json:"headlines,omitempty"`
	Facts       []Fact       `json:"facts"`
	Claims      []Claim      `json:"claims"`
	Remarks     []Remark     `json:"remarks"`
	Apart       []NearMiss   `json:"apart"`
	Damage      []Damage     `json:"damage"`
	Decisions   []Decision   `json:"decisions"`
	Warnings    []Warning    `json:"warnings"`
}

// Tool says what made a report.
type Tool struct {
	Version  string `json:"version"`
	Settings string `json:"settings_sha256"`
}

// Unread is an input that could not be read, wholly or in part.
type Unread struct {
	Source string `json:"source"` // the path as given, with ":line" where there is one
	Error  string `json:"error"`
}

// Note is something about an input that is not an error, such as the same file or
// the same text twice.
type Note struct {
	Source string `json:"source"` // the path as given, with ":line" where there is one
	Note   string `json:"note"`
}

// Warning says what was not attempted in an article, and why.
type Warning struct {
	Article string `json:"article"`
	Text    string `json:"text"`
}

// Decision is what a person decided about a pair or a speaker, and whether it
// still applies.
type Decision struct {
	Line    int    `json:"line"`
	InForce bool   `json:"in_force"`
	Why     string `json:"why"`
}

// About is what a report says about itself and its inputs.
type About struct {
	Version  string // of the program
	Settings string // all settings in one canonical text; the report carries its hash
	Unread   []Unread
	Notes    []Note
}

// Run is what the stages before the report returned. Neither Grouping, Told nor
// Findings may be nil.
type Run struct {
	About
	Extractions []*quote.Extraction
	Grouping    *cluster.Grouping
	Told        *claim.Alignment
	Findings    *divergence.Findings
}

// New arranges a run. The articles are in the order of run.Extractions. The cost is
// linear in the text and in what was found.
func New(run Run) *Report {
	sum := sha256.Sum256([]byte(run.Settings))
	enc := NewEncoder()
	r := &Report{
		Schema: Schema,
		Tool:   Tool{Version: run.Version, Settings: hex.EncodeToString(sum[:])},
		Unread: append([]Unread{}, run.Unread...),
		Notes:  append([]Note{}, run.Notes...),

		Articles:    []Article{},
		Quotes:      []Quotation{},
		Clusters:    []Cluster{},
		Divergences: []Divergence{},
		Facts:       []Fact{},
		Claims:      []Claim{},
		Remarks:     []Remark{},
		Apart:       []NearMiss{},
		Damage:      []Damage{},
		Decisions:   []Decision{},
		Warnings:    []Warning{},
	}
	for _, x := range run.Extractions {
		if !x.Article.HasText() {
			enc.learn(x)
		}
		r.addExtraction(enc, x)
	}
	for i := range run.Grouping.Clusters {
		r.Clusters = append(r.Clusters, enc.Cluster(&run.Grouping.Clusters[i]))
	}
	for _, n := range asked(run.Grouping.Apart) {
		r.Apart = append(r.Apart, enc.nearMiss(n))
	}
	r.addCollations(enc, run)
	r.addFindings(enc, run.Findings)
	for _, m := range run.Told.Matters(leastOutlets) {
		r.Claims = append(r.Claims, enc.Claim(&m))
	}
	r.Statements = r.statements(run.Grouping)
	return r
}

// leastOutlets is how many outlets tell a matter of the report.
const leastOutlets = 2

func (r *Report) addExtraction(enc *Encoder, x *quote.Extraction) {
	r.Articles = append(r.Articles, enc.Article(x.Article))
	for _, q := range x.Quotations {
		r.Quotes = append(r.Quotes, enc.Quotation(q))
	}
	r.Damage = append(r.Damage, enc.damage(x)...)
	for _, w := range x.Warnings {
		r.Warnings = append(r.Warnings, Warning{x.Article.ID, w})
	}
}

func (r *Report) addFindings(enc *Encoder, f *divergence.Findings) {
	for i := range f.Divergences {
		r.Divergences = append(r.Divergences, enc.divergence(&f.Divergences[i]))
	}
	for i := range f.Headlines {
		r.Headlines = append(r.Headlines, enc.headline(&f.Headlines[i]))
	}
	for i := range f.Facts {
		r.Facts = append(r.Facts, enc.fact(&f.Facts[i]))
	}
	for _, m := range f.Remarks {
		r.Remarks = append(r.Remarks, Remark{m.Article.ID, m.Type, m.Note, append([]string{}, m.Evidence...)})
	}
}
