package feed

import (
	"fmt"
	"net/http"
	"testing"
)

// BenchmarkNothingNew polls 200 feeds of one host that have nothing new; the
// server is in the same process and counted.
func BenchmarkNothingNew(b *testing.B) {
	s := serve(b, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotModified) })
	f, err := New(options(newClock()))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range 200 {
			r := Request{URL: fmt.Sprintf("%s/%d", s.URL, i), ETag: `"a"`, Permitted: true}
			if got, err := f.Fetch(b.Context(), r); err != nil || !got.NotModified {
				b.Fatal(got, err)
			}
		}
		s.mu.Lock()
		s.seen = nil
		s.mu.Unlock()
	}
}
