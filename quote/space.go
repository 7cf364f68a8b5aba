package quote

import (
	"sync"

	"github.com/quotediff/quotediff/quote/internal/reported"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

// space is what an extraction works in, kept for the next one.
type space struct {
	judge  speech.Judge
	finder reported.Finder
}

var spaces = sync.Pool{New: func() any { return new(space) }}

// release gives the space of a document back; nothing more can be read then.
func (d *document) release() {
	spaces.Put(d.space)
	d.space = nil
}
