package cluster

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// rows keep quotations by number.
type rows interface {
	add(q *quote.Quotation) error
	at(i uint32) (*quote.Quotation, error)
}

// kept are quotations as they came.
type kept []*quote.Quotation

func (k *kept) add(q *quote.Quotation) error {
	*k = append(*k, q)
	return nil
}

func (k *kept) at(i uint32) (*quote.Quotation, error) { return (*k)[i], nil }

// Scratch holds what does not fit into memory.
type Scratch interface {
	io.WriterAt
	io.ReaderAt
}

// packed are quotations as bytes, in memory or, from some size on, in a
// scratch file. Of an attribution only the speaker is kept.
type packed struct {
	names   map[string]uint32 // of articles with all that is said of them, and of speakers
	article []*article.Article
	speaker []quote.Speaker
	last    *article.Article // the article of the record before
	lastAt  uint32

	begin   []uint64 // row: where its bytes begin
	size    uint64
	blocks  [][]byte // of blockSize each, except the last
	most    int      // blocks kept in memory; less than 0 for all
	scratch func() (Scratch, error)
	spilled Scratch
	written uint64 // bytes in spilled
	room    []byte
}

const blockSize = 1 << 20

func (p *packed) add(q *quote.Quotation) error {
	b := binary.AppendUvarint(p.room[:0], uint64(p.articleOf(q.Article)))
	b = binary.AppendUvarint(b, uint64(p.speakerOf(q.Speaker)))
	b = appendText(b, q.ID)
	b = appendText(b, string(q.Kind))
	if q.Doubtful {
		b = append(b, 1)
	} else {
		b = append(b, 0)
	}
	b = appendPart(b, q.Sentence)
	b = binary.AppendUvarint(b, uint64(len(q.Parts)))
	for _, part := range q.Parts {
		b = appendPart(b, part)
	}
	p.room = b
	p.begin = append(p.begin, p.size)
	return p.write(b)
}

// appendPart appends a part, of which the numbers that are most often small are
// told by differences.
func appendPart(b []byte, p quote.Part) []byte {
	b = binary.AppendUvarint(b, uint64(p.Start))
	b = binary.AppendUvarint(b, uint64(p.Start-p.Point))
	b = binary.AppendUvarint(b, uint64(p.End-p.Start))
	return appendText(b, p.Text)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// write appends bytes, and writes blocks to the scratch file if too many are in
// memory.
func (p *packed) write(b []byte) error {
	p.size += uint64(len(b))
	for len(b) > 0 {
		last := len(p.blocks) - 1
		if last < 0 || len(p.blocks[last]) == blockSize {
			p.blocks = append(p.blocks, make([]byte, 0, blockSize))
			continue
		}
		n := min(len(b), blockSize-len(p.blocks[last]))
		p.blocks[last] = append(p.blocks[last], b[:n]...)
		b = b[n:]
	}
	for p.most >= 0 && len(p.blocks) > p.most+1 {
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// spill writes the first block to the scratch file.
func (p *packed) spill() error {
	if p.spilled == nil {
		s, err := p.scratch()
		if err != nil {
			return err
		}
		p.spilled = s
	}
	if _, err := p.spilled.WriteAt(p.blocks[0], int64(p.written)); err != nil {
		return fmt.Errorf("laying quotations down: %w", err)
	}
	p.written += blockSize
	p.blocks = p.blocks[1:]
	return nil
}

// read returns the bytes of row i, good until the next call.
func (p *packed) read(i uint32) ([]byte, error) {
	from, to := p.begin[i], p.size
	if int(i)+1 < len(p.begin) {
		to = p.begin[i+1]
	}
	if n := int(to - from); cap(p.room) < n {
		p.room = make([]byte, n)
	}
	b := p.room[:to-from]
	n := 0
	if from < p.written {
		n = int(min(to, p.written) - from)
		if _, err := p.spilled.ReadAt(b[:n], int64(from)); err != nil {
			return nil, fmt.Errorf("reading quotations from the scratch file: %w", err)
		}
	}
	for n < len(b) {
		at := from + uint64(n) - p.written
		n += copy(b[n:], p.blocks[at/blockSize][at%blockSize:])
	}
	return b, nil
}

func (p *packed) at(i uint32) (*quote.Quotation, error) {
	b, err := p.read(i)
	if err != nil {
		return nil, err
	}
	number := func() int {
		n, size := binary.Uvarint(b)
		b = b[size:]
		return int(n)
	}
	text := func() string {
		n := number()
		s := string(b[:n])
		b = b[n:]
		return s
	}
	part := func() quote.Part {
		start := number()
		point := start - number()
		return quote.Part{Span: article.Span{Start: start, End: start + number()}, Point: point, Text: text()}
	}
	q := &quote.Quotation{Article: p.article[number()], Speaker: p.speaker[number()]}
	q.ID, q.Kind = text(), quote.Kind(text())
	q.Doubtful = number() > 0
	q.Sentence = part()
	q.Parts = make([]quote.Part, number())
	for k := range q.Parts {
		q.Parts[k] = part()
	}
	return q, nil
}

// articleOf numbers articles by all that is said of them.
func (p *packed) articleOf(a *article.Article) uint32 {
	if l := p.last; l != nil && l.ID == a.ID && l.Outlet == a.Outlet && l.Date == a.Date && l.Lang == a.Lang && l.Event == a.Event {
		return p.lastAt
	}
	key := strings.Join([]string{"article", a.ID, a.Outlet, a.Date, a.Lang, a.Event}, "\x00")
	at, ok := p.names[key]
	if !ok {
		at = uint32(len(p.article))
		p.names[key] = at
		p.article = append(p.article, a)
	}
	p.last, p.lastAt = a, at
	return at
}

// speakerOf numbers speakers. 0 is none.
func (p *packed) speakerOf(s quote.Speaker) uint32 {
	if len(p.speaker) == 0 {
		p.speaker = append(p.speaker, quote.Speaker{})
	}
	if !s.Known() {
		return 0
	}
	key := strings.Join([]string{"speaker", s.Name, s.Org, s.Rule}, "\x00")
	at, ok := p.names[key]
	if !ok {
		at = uint32(len(p.speaker))
		p.names[key] = at
		p.speaker = append(p.speaker, quote.Speaker{Name: s.Name, Org: s.Org, Rule: s.Rule})
	}
	return at
}
