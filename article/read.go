package article

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Record is one thing that an input holds: an article or, where Article is
// nil, a line that quotediff wrote itself.
type Record struct {
	Article *Article

	// Quotation is the JSON of a record with spans, as extract writes them.
	Quotation []byte

	// Output says which other output of quotediff the input is, such as "a report";
	// it holds no article then.
	Output string

	// Note says what is remarkable about the input but not an error. A record may
	// consist of its note alone.
	Note string

	Line    int    // where the record begins, counted from 1; 0 in feeds and archives
	Unnamed bool   // the article has no id of its own; its ID is Stem of the name and Part
	Part    string // tells the articles of one feed or archive apart, "#1260"

	// Next is where in an archive reading goes on after this record.
	Next Position
}

const (
	headSize   = 64 << 10  // bytes that decide what an input is
	maxNesting = 2         // how often it may be compressed
	maxText    = 256 << 20 // bytes of one text

	// reportHeading is what a report in Markdown begins with.
	reportHeading = "# Divergence report"
)

// Read reads an input with the default options.
func Read(r io.Reader, name string) iter.Seq2[Record, error] {
	return DefaultOptions.Read(r, name)
}

// Read reads the articles and quotations of one input in their order: plain
// text (one article), JSON Lines, JSON, CSV, TSV, saved pages, feeds and web
// archives, each also compressed with gzip or bzip2. The content decides which it
// is. The name appears in errors and as the source of the articles, and gives a
// text or a page its id.
//
// Errors are of type *[Error]. A record that cannot be read yields one error, and
// reading continues after it; an input that cannot be read yields a single error.
// Records, tables and archives are streamed; a text, a page, a feed and a JSON
// document are held in memory.
//
// Article.SHA256 is the hash of the bytes of r as they come (for gzipped text, of
// the compressed file), for records that of Text, for an archive that of the body
// of the response. A record that has both "source" and "sha256", as those that
// quotediff wrote do, keeps them.
func (o Options) Read(r io.Reader, name string) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		hash := sha256.New()
		raw := io.TeeReader(r, hash)
		in := &source{name: name, options: o, yield: yield, sum: func() (string, error) {
			_, err := io.Copy(io.Discard, raw)
			return hex.EncodeToString(hash.Sum(nil)), err
		}}
		in.read(bufio.NewReaderSize(raw, headSize), 0)
	}
}

// source is one input while it is read.
type source struct {
	name    string
	options Options
	yield   func(Record, error) bool
	stopped bool                   // the caller wants no more
	sum     func() (string, error) // reads to the end and hashes all
}

func (in *source) read(r *bufio.Reader, nesting int) {
	head, err := r.Peek(headSize)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		in.fail(0, "", err)
		return
	}
	switch {
	case len(head) == 0:
		in.fail(0, "the file is empty", nil)
		return
	case isArchive(head):
		in.archive(r)
		return
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		in.unzip(r, nesting)
		return
	case isBzip2(head):
		in.unbzip2(r, nesting)
		return
	}
	if wide := wideText(head); wide != nil {
		all, err := io.ReadAll(r)
		if err != nil {
			in.fail(0, "", err)
			return
		}
		r = bufio.NewReaderSize(strings.NewReader(wide(all)), headSize)
		head, _ = r.Peek(headSize)
	}
	switch kind, what := in.options.kindOf(head, in.name); kind {
	case unreadable:
		in.fail(0, fmt.Sprintf("this is %s, which is not read; save its text as plain text", what), nil)
	case jsonLines:
		in.lines(r)
	case jsonWhole:
		in.document(r)
	case table:
		in.table(r)
	case htmlPage:
		in.page(r)
	case feedKind:
		in.feed(r)
	case plainText:
		in.text(r)
	}
}

// unzippers keeps gzip readers, which are large, for the next file.
var unzippers = sync.Pool{New: func() any { return new(gzip.Reader) }}

func (in *source) unzip(r *bufio.Reader, nesting int) {
	if nesting == maxNesting {
		in.fail(0, "gzipped more than twice; not read", nil)
		return
	}
	z := unzippers.Get().(*gzip.Reader)
	defer unzippers.Put(z)
	if err := z.Reset(r); err != nil {
		in.fail(0, "", err)
		return
	}
	in.read(bufio.NewReaderSize(z, headSize), nesting+1)
}

func isBzip2(head []byte) bool {
	return len(head) > 10 && bytes.HasPrefix(head, []byte("BZh")) && bytes.Equal(head[4:10], []byte("1AY&SY"))
}

func (in *source) unbzip2(r *bufio.Reader, nesting int) {
	if nesting == maxNesting {
		in.fail(0, "compressed more than twice; not read", nil)
		return
	}
	in.read(bufio.NewReaderSize(bzip2.NewReader(r), headSize), nesting+1)
}

// text reads the rest of r as one article.
func (in *source) text(r io.Reader) {
	all, err := io.ReadAll(io.LimitReader(r, maxText+1))
	switch {
	case err != nil:
		in.fail(0, "", err)
		return
	case len(all) > maxText:
		in.fail(0, fmt.Sprintf("more than %d MB without a record; one article is never that long", maxText>>20), nil)
		return
	}
	if bytes.HasPrefix(all, []byte(reportHeading)) {
		in.emit(Record{Output: "a report", Line: 1})
		return
	}
	d := decodeText(all)
	a := &Article{ID: Stem(in.name), Source: in.name, Text: d.text}
	if a.SHA256, err = in.sum(); err != nil {
		in.fail(0, "", err)
		return
	}
	if !a.Complete() {
		in.fail(0, "no text in it, only white space", nil)
		return
	}
	if d.odd > 0 {
		a.addDamage(charsetDamage(d.text, d.odd, d.first, d.charset))
	}
	in.emit(Record{Article: a, Line: 1, Unnamed: true})
}

// Complete fills in what follows from the text of an article that comes from
// ReadPage or ItemArticle: its damage, added to what is listed already, and the
// date, language and outlet if the input does not say them. It returns false if the
// article has no text.
func (a *Article) Complete() bool {
	if strings.TrimSpace(a.Text) == "" {
		return false
	}
	listed := a.Damage
	a.Damage = Inspect(a.Text)
	for _, d := range listed {
		a.addDamage(d)
	}
	if a.Date == "" {
		a.Date = fusedDay(a.Text)
	}
	if a.Lang == "" {
		a.Lang = Language(a.Text)
	}
	if a.Outlet == "" {
		a.Outlet = host(a.URL)
	}
	if a.Outlet == "" {
		a.Outlet = a.ID
	}
	return true
}

// addDamage inserts damage in the order of the text.
func (a *Article) addDamage(d Damage) {
	i := slices.IndexFunc(a.Damage, func(other Damage) bool { return other.Span.Start >= d.Span.Start })
	if i < 0 {
		i = len(a.Damage)
	}
	a.Damage = slices.Insert(a.Damage, i, d)
}

// host returns the host of an address without "www."; empty for none.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func (in *source) emit(rec Record) {
	if !in.stopped && !in.yield(rec, nil) {
		in.stopped = true
	}
}

// fail yields an error. If what is empty, the cause says what is wrong.
func (in *source) fail(line int, what string, cause error) {
	if what == "" {
		what = explain(cause)
	}
	what = strings.Join(strings.FieldsFunc(what, unicode.IsControl), " ")
	if !in.stopped && !in.yield(Record{}, &Error{in.name, line, what, cause}) {
		in.stopped = true
	}
}

// explain says in plain words what is wrong with data that cannot be read.
func explain(err error) string {
	var words *reason
	switch {
	case errors.As(err, &words):
		return words.Error()
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the gzip data ends early; fetch or compress the file again"
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return "the gzip data is damaged; fetch or compress the file again"
	case strings.HasPrefix(err.Error(), "flate:"):
		return "the gzip data is damaged; fetch or compress the file again"
	}
	var bad bzip2.StructuralError
	if errors.As(err, &bad) {
		return "the bzip2 data is damaged; fetch or compress the file again"
	}
	return "reading: " + err.Error()
}

// extensions are removed from a name to make an id of it.
var extensions = []string{".gz", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom", ".warc", ".arc", ".bz2"}

// Stem returns a name without folder and known extensions: the id of a file.
// The id of standard input, "-", is "stdin".
func Stem(name string) string {
	if name == "-" {
		return "stdin"
	}
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	for {
		short := name
		for _, e := range extensions {
			if len(short) > len(e) && strings.EqualFold(short[len(short)-len(e):], e) {
				short = short[:len(short)-len(e)]
			}
		}
		if short == name {
			return name
		}
		name = short
	}
}
