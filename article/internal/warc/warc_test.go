package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// record returns a WARC record with a body.
func record(kind, uri, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(body), body)
}

func zipped(records ...string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for _, r := range records {
		io.WriteString(z, r)
	}
	z.Close()
	return b.String()
}

// show lists what a reader yields: "uri body" and the damage.
func show(r io.Reader, from Position) (out []string, last Position) {
	w := NewReader(r, from)
	for {
		rec, err := w.Next()
		var d *Damage
		switch {
		case errors.Is(err, io.EOF):
			return out, last
		case errors.As(err, &d):
			out = append(out, err.Error())
		case err != nil:
			return append(out, "stopped: "+err.Error()), last
		default:
			out = append(out, rec.URI()+" "+string(rec.Body))
			last = rec.Next
		}
	}
}

var (
	one   = record("response", "http://a.example/1", "first body")
	two   = record("response", "<http://a.example/2>", "second body\r\n\r\nwith blank lines")
	three = record("request", "http://a.example/3", "")
)

// TestReader holds that every whole record is read and every damaged place is
// named once.
func TestReader(t *testing.T) {
	a, b, c := "http://a.example/1 first body", "http://a.example/2 second body\r\n\r\nwith blank lines", "http://a.example/3 "
	z1, z2, z3 := zipped(one), zipped(two), zipped(three)
	zeroed := []byte(z1 + z2 + z3)
	for i := len(z1) + 20; i < len(z1)+40; i++ {
		zeroed[i] = 0
	}
	flipped := strings.Replace(one+two+three, "second body", "second bxxy and more than the length says", 1)
	for _, tt := range []struct {
		what, data string
		want       []string
	}{
		{"plain", one + two + three, []string{a, b, c}},
		{"a record a member", z1 + z2 + z3, []string{a, b, c}},
		{"all in one member", zipped(one, two, three), []string{a, b, c}},
		{"members that cut records", zipped(one+two[:30]) + zipped(two[30:]+three), []string{a, b, c}},
		{"line ends of Unix", strings.ReplaceAll(one, "\r\n", "\n"), []string{a}},
		{"padded with zeros", z1 + strings.Repeat("\x00", 512), []string{a}},
		{"cut in a body", one + two[:len(two)-20], []string{a, fmt.Sprintf("record at offset %d damaged, skipped: it is cut", len(one))}},
		{"cut in a header", one + two[:40], []string{a, fmt.Sprintf("record at offset %d damaged, skipped: it is cut", len(one))}},
		{"cut in a member", z1 + z2[:len(z2)-20], []string{a, fmt.Sprintf("record at offset %d damaged, skipped: it is cut", len(z1))}},
		{"a member cut before another", z1 + z2[:len(z2)-30] + z3, []string{a, fmt.Sprintf("record at offset %d damaged, skipped: its gzip data is broken", len(z1)), c}},
		{"zeroed bytes", string(zeroed), []string{a, fmt.Sprintf("record at offset %d damaged, skipped: its gzip data is broken", len(z1)), c}},
		{"a wrong length", flipped, []string{a, fmt.Sprintf("record at offset %d damaged, skipped: its length is wrong", len(one)), c}},
		{"a length beyond the next record", strings.Replace(one, "Content-Length: 10", "Content-Length: 99", 1) + two + three,
			[]string{"record at offset 0 damaged, skipped: its length is wrong", b, c}},
		{"no length", strings.Replace(one, "Content-Length", "Content-Width", 1) + two, []string{"record at offset 0 damaged, skipped: its length is not given", b}},
		{"junk between", one + "junk\r\n" + two, []string{"record at offset 0 damaged, skipped: its length is wrong", b}},
		{"empty", "", nil},
		{"an empty member", zipped(), nil},
		{"ARC", "filedesc://x.arc 0.0.0.0 20210504093000 text/plain 4\n1 0\n\n\nhttp://a.example/a b 192.0.2.1 20210504093000 text/html 5\nhello\n",
			[]string{"filedesc://x.arc 1 0\n", "http://a.example/a b hello"}},
	} {
		got, _ := show(strings.NewReader(tt.data), Position{})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestGoOn holds that reading from the Next of any record yields the rest.
func TestGoOn(t *testing.T) {
	for what, data := range map[string]string{
		"plain": one + two + three, "members": zipped(one) + zipped(two) + zipped(three), "one member": zipped(one, two, three),
	} {
		all, _ := show(strings.NewReader(data), Position{})
		w := NewReader(strings.NewReader(data), Position{})
		for i := range all {
			rec, err := w.Next()
			if err != nil {
				t.Fatal(err)
			}
			rest, _ := show(strings.NewReader(data[rec.Next.Offset:]), rec.Next)
			if diff := cmp.Diff(all[i+1:], rest, cmp.Transformer("nil", func(s []string) string { return strings.Join(s, "\n") })); diff != "" {
				t.Errorf("%s, behind record %d at %v:\n%s", what, i, rec.Next, diff)
			}
		}
	}
}

func TestResponse(t *testing.T) {
	page := "<html><body>Grüße</body></html>"
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n"
	for _, tt := range []struct {
		what, body, want string
		status           int
		page             bool
	}{
		{"plain", head + "\r\n" + page, page, 200, true},
		{"chunks", head + "Transfer-Encoding: chunked\r\n\r\n8\r\n<html><b\r\n19;x=y\r\n" + page[8:] + "\r\n0\r\n\r\n", page, 200, true},
		{"chunks that were undone", head + "Transfer-Encoding: chunked\r\n\r\n" + page, page, 200, true},
		{"chunks that break off", head + "Transfer-Encoding: chunked\r\n\r\nff\r\n" + page, page, 200, true},
		{"gzip", head + "Content-Encoding: gzip\r\n\r\n" + zipped(page), page, 200, true},
		{"gzip that was undone", head + "Content-Encoding: gzip\r\n\r\n" + page, page, 200, true},
		{"gzip that is not said", head + "\r\n" + zipped(page), page, 200, true},
		{"not found", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno", "no", 404, true},
		{"a picture", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG", "\x89PNG", 200, false},
		{"no type", "HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html><p>x", "<!DOCTYPE html><p>x", 200, true},
		{"line ends of Unix", "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + page, page, 200, true},
	} {
		rec, err := NewReader(strings.NewReader(record("response", "http://a.example/", tt.body)), Position{}).Next()
		if err != nil {
			t.Fatal(err)
		}
		res, err := rec.Response()
		if err != nil {
			t.Errorf("%s: %v", tt.what, err)
			continue
		}
		if cut := strings.Contains(tt.what, "break off"); res.Cut != cut {
			t.Errorf("%s: cut is %v", tt.what, res.Cut)
		}
		if string(res.Body) != tt.want || res.Status != tt.status || res.IsPage() != tt.page {
			t.Errorf("%s: %d, page %v, %q", tt.what, res.Status, res.IsPage(), res.Body)
		}
	}
}

func TestResponseBad(t *testing.T) {
	bomb := zipped(strings.Repeat("\x00", MaxBody+1))
	for body, want := range map[string]string{
		"HTTP/1.1 200 OK\r\nContent-Type: text/html":                                    "the head of the response does not end",
		"HTTP/1.1 200 OK\r\n\r\n" + bomb:                                                "the response is over 10 MB after decompression",
		"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x0b\x02\x80<html>\x01\x02\x03": "the response is compressed in a way that is not read",
	} {
		rec, err := NewReader(strings.NewReader(record("response", "http://a.example/", body)), Position{}).Next()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := rec.Response(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// FuzzReader holds that no archive stops the reader or makes it loop, and that
// a damaged place lies within the archive.
func FuzzReader(f *testing.F) {
	f.Add([]byte(one + two + three))
	f.Add([]byte(zipped(one) + zipped(two)))
	f.Add([]byte(one[:50] + zipped(one)))
	f.Add([]byte("filedesc://x 0 20210504093000 text/plain -1\n\nhttp://a 0 20210504093000 t 1\nx\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		w := NewReader(bytes.NewReader(data), Position{})
		for n := 0; ; n++ {
			rec, err := w.Next()
			var d *Damage
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &d):
				if d.Offset < 0 || d.Offset > int64(len(data)) {
					t.Fatalf("damage at %d of %d", d.Offset, len(data))
				}
			case err != nil:
				t.Fatal(err)
			default:
				if _, err := rec.Response(); err != nil && strings.Contains(err.Error(), "\n") {
					t.Fatalf("%q is no line", err)
				}
			}
			if n > len(data) {
				t.Fatal("more records than bytes")
			}
		}
	})
}

// BenchmarkReader reads records of 32 kB, a member each.
func BenchmarkReader(b *testing.B) {
	body := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + strings.Repeat("<p>The harbour board met on Monday, and said little about it.</p>\n", 500)
	data := strings.Repeat(zipped(record("response", "http://a.example/", body)), 200)
	b.SetBytes(int64(200 * len(body)))
	b.ReportAllocs()
	for b.Loop() {
		w := NewReader(strings.NewReader(data), Position{})
		for {
			rec, err := w.Next()
			if err != nil {
				break
			}
			if _, err := rec.Response(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(200*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}
