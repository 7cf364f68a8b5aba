package article_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

func ExampleRead() {
	const lines = `{"id":"a","outlet":"The Courier","date":"2021-04-09","text":"“We stay,” said Anna Bell."}
{"id":"b"}
{"id":"c","text":"Nobody was there when the board met on Monday."}
`
	for rec, err := range article.Read(strings.NewReader(lines), "news.jsonl") {
		if err != nil {
			fmt.Println(err)
			continue
		}
		a := rec.Article
		fmt.Println(a.ID, a.Outlet, a.Lang, a.Text)
	}
	// Output:
	// a The Courier en “We stay,” said Anna Bell.
	// news.jsonl:2: a record without "text"; skipped
	// c c en Nobody was there when the board met on Monday.
}

const courier = "The board met on Monday. “We stay,” said Anna Bell of the harbour."

func gz(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	return b.String()
}

func utf16le(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// show prints what reading yields: "id: text" and the errors.
func show(name, data string) []string {
	var out []string
	for rec, err := range article.Read(strings.NewReader(data), name) {
		switch {
		case err != nil:
			out = append(out, err.Error())
		case rec.Article != nil:
			out = append(out, rec.Article.ID+": "+rec.Article.Text)
		case rec.Quotation != nil:
			out = append(out, "quotation: "+string(rec.Quotation))
		default:
			out = append(out, rec.Output)
		}
	}
	return out
}

func TestReadKinds(t *testing.T) {
	const record = `{"id":"x","text":"` + courier + `"}`
	for _, tt := range []struct {
		what, name, data string
		want             []string
	}{
		{"text", "d/courier.txt", courier, []string{"courier: " + courier}},
		{"text without extension", "courier", courier, []string{"courier: " + courier}},
		{"text on standard input", "-", courier, []string{"stdin: " + courier}},
		{"line ends are kept", "a.txt", "One.\r\n\r\nTwo.\r\n", []string{"a: One.\r\n\r\nTwo.\r\n"}},
		{"gzipped text", "courier.txt.gz", gz(courier), []string{"courier: " + courier}},
		{"gzipped twice", "courier.txt.gz", gz(gz(courier)), []string{"courier: " + courier}},
		{"gzipped without extension", "courier", gz(courier), []string{"courier: " + courier}},
		{"two gzip members", "courier.gz", gz(courier[:20]) + gz(courier[20:]), []string{"courier: " + courier}},
		{"byte order mark", "a.txt", "\ufeff" + courier, []string{"a: " + courier}},
		{"UTF-16", "a.txt", "\xff\xfe" + utf16le(courier), []string{"a: " + courier}},
		{"UTF-16 without mark", "a.txt", utf16le(courier), []string{"a: " + courier}},
		{"Windows-1252", "a.txt", "\x93We stay,\x94 said Jos\xe9 \x80.", []string{"a: “We stay,” said José €."}},
		{"UTF-8 with stray bytes", "a.txt", "“We stay,” said Jos\xe9.", []string{"a: “We stay,” said José."}},
		{"NUL bytes", "a.txt", courier + "\x00\x00", []string{"a: " + courier + "\x00\x00"}},
		{"text that begins with a bracket", "a.txt", "[Update] The board met.", []string{"a: [Update] The board met."}},
		{"text that begins with a brace", "a.txt", "{sic} The board met.", []string{"a: {sic} The board met."}},
		{"text with commas", "a.txt", "Anna, Ben\nand text, said id", []string{"a: Anna, Ben\nand text, said id"}},
		{"text with tags", "a.txt", "The <b>board</b> met.", []string{"a: The <b>board</b> met."}},

		{"a record", "a.json", record, []string{"x: " + courier}},
		{"a record over lines", "a.json", "{\n \"id\": \"x\",\n \"text\": \"T.\"\n}\n", []string{"x: T."}},
		{"a list", "a.json", "[\n" + record + ",\n{\"id\":\"y\",\"text\":\"U.\"}\n]", []string{"x: " + courier, "y: U."}},
		{"an object with articles", "a.json", "{\n\"articles\": [" + record + "]}", []string{"x: " + courier}},
		{"records a line", "a.txt", record + "\n\n{\"id\":7,\"text\":\"U.\"}", []string{"x: " + courier, "7: U."}},
		{"gzipped records", "a.jsonl.gz", gz(record + "\n" + record), []string{"x: " + courier, "x: " + courier}},
		{"records with a byte order mark", "a.jsonl", "\ufeff" + record, []string{"x: " + courier}},
		{"UTF-16 records", "a.jsonl", "\xff\xfe" + utf16le(record), []string{"x: " + courier}},
		{"Mac OS Roman", "a.txt", "\xd2We won\xd5t,\xd3 said Jos\x8e, \xd2not now.\xd3", []string{"a: “We won’t,” said José, “not now.”"}},
		{"Windows-1252 with the letters of Mac OS Roman", "a.txt", "\x93Caf\xe9\x94 \xc9tienne, \xd3scar \xd2 \xd5", []string{"a: “Café” Étienne, Óscar Ò Õ"}},
		{"Windows-1251", "a.txt", "\xcc\xfb \xed\xe5 \xef\xf0\xee\xe4\xe0\xe4\xe8\xec \xef\xe0\xf0\xea, \xf1\xea\xe0\xe7\xe0\xeb\xe0 \xec\xfd\xf0 \xe3\xee\xf0\xee\xe4\xe0 \xe2 \xef\xee\xed\xe5\xe4\xe5\xeb\xfc\xed\xe8\xea \xed\xe0 \xf1\xee\xe1\xf0\xe0\xed\xe8\xe8 \xe6\xe8\xf2\xe5\xeb\xe5\xe9.", []string{"a: Мы не продадим парк, сказала мэр города в понедельник на собрании жителей."}},
		{"Windows-1252 records", "a.jsonl", "{\"id\":\"x\",\"text\":\"\x93Caf\xe9\x94\"}", []string{"x: “Café”"}},
		{"a quotation", "q.jsonl", `{"id":"q-1","spans":[],"text":"We stay"}`, []string{`quotation: {"id":"q-1","spans":[],"text":"We stay"}`}},
		{"a report", "r.json", "{\n\"schema\":\"quotediff-report/1\",\"articles\":[]}", []string{"a report"}},
		{"a report in Markdown", "r.md", "# Divergence report: two articles\n", []string{"a report"}},
		{"clusters", "c.jsonl", `{"id":"c-1","members":[]}`, []string{"a list of clusters"}},

		{"CSV", "a.csv", "ID,Outlet,Text,Other\nx,C,\"One, two.\n\nThree \"\"four\"\".\",z\n", []string{"x: One, two.\n\nThree \"four\"."}},
		{"CSV without extension", "a", "\ufeffid;text\r\nx;One\r\n", []string{"x: One"}},
		{"TSV", "a.tsv", "text\tid\nHe said \"no\" twice\tx\n", []string{"x: He said \"no\" twice"}},
		{"bare quotes", "a.csv", "id,text\nx,a \"b\" c\n", []string{"x: a \"b\" c"}},
		{"Mac OS Roman table", "a.csv", "id,text\nx,\xd2We won\xd5t\xd3\ny,\x93Stay\x94\n", []string{"x: “We won’t”", "y: “Stay”"}},
		{"a line for the separator", "a.csv", "sep=;\r\nid;text\r\nx;One, two.\r\n", []string{"x: One, two."}},
		{"a line for another separator", "a.csv", "\ufeff\"SEP=|\"\nid|text\nx|One; two, three.\n", []string{"x: One; two, three."}},
		{"a line for the separator, no extension", "-", "sep=;\nid;text\nx;One, two.\n", []string{"x: One, two."}},
		{"Windows-1252 table", "a.csv", "id,text\nx,Caf\xe9\n", []string{"x: Café"}},
	} {
		if diff := cmp.Diff(tt.want, show(tt.name, tt.data)); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestReadBad holds the one line that every bad input gets, and that what can
// be read is read.
func TestReadBad(t *testing.T) {
	const good = `{"id":"x","text":"T."}`
	cut := gz(strings.Repeat(courier, 500))
	flipped := []byte(gz(courier))
	flipped[len(flipped)-6] ^= 0xff
	for _, tt := range []struct {
		what, name, data string
		want             []string
	}{
		{"empty", "a.txt", "", []string{"a.txt: the file is empty"}},
		{"empty when unzipped", "a.gz", gz(""), []string{"a.gz: the file is empty"}},
		{"white space", "a.txt", " \n\n", []string{"a.txt: no text in it, only white space"}},
		{"PDF named .txt", "a.txt", "%PDF-1.7\n…", []string{"a.txt: this is a PDF, which is not read; save its text as plain text"}},
		{"image", "a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF", []string{"a.txt: this is a JPEG image, which is not read; save its text as plain text"}},
		{"binary", "a.txt", "\x01\x02\x03\x00\x00\x07abc", []string{"a.txt: this is binary data, which is not read; save its text as plain text"}},
		{"page", "a.html", "\n<!-- x --><!DOCTYPE html><p>", []string{"a.html: no article text found (0 characters)"}},
		{"feed", "a", "<?xml version='1.0'?>\n<rss>", []string{"a: no item in this feed"}},
		{"cut gzip", "a.txt.gz", cut[:len(cut)-20], []string{"a.txt.gz: the gzip data ends early; fetch or compress the file again"}},
		{"cut gzip header", "a.gz", cut[:6], []string{"a.gz: the gzip data ends early; fetch or compress the file again"}},
		{"wrong checksum", "a.gz", string(flipped), []string{"a.gz: the gzip data is damaged; fetch or compress the file again"}},
		{"gzip bomb's nest", "a.gz", gz(gz(gz("x"))), []string{"a.gz: gzipped more than twice; not read"}},
		{"cut gzipped records", "a.jsonl.gz", cutGzip(good + "\n" + good + "\n{\"id\":\"y"), []string{"x: T.", "x: T.", "a.jsonl.gz:3: the gzip data ends early; fetch or compress the file again"}},

		{"no text", "a.jsonl", good + "\n{\"id\":\"y\"}\n" + good, []string{"x: T.", `a.jsonl:2: a record without "text"; skipped`, "x: T."}},
		{"no id", "a.jsonl", `{"text":"T."}`, []string{`a.jsonl:1: a record without "id"; skipped`}},
		{"empty text", "a.jsonl", `{"id":"y","text":" "}`, []string{`a.jsonl:1: the "text" of "y" is empty; skipped`}},
		{"null text", "a.jsonl", `{"id":"y","text":null}`, []string{`a.jsonl:1: a record without "text"; skipped`}},
		{"text of another kind", "a.jsonl", `{"id":"y","text":{"a":1}}`, []string{`a.jsonl:1: no JSON record: a text expected, not {"a":1}; skipped`}},
		{"first line cut", "a.jsonl", "{\"id\":\"y\",\"te\n" + good, []string{"a.jsonl:1: no JSON record: it ends early; skipped", "x: T."}},
		{"line between", "a.jsonl", good + "\nhello\n" + good, []string{"x: T.", "a.jsonl:2: no JSON record: invalid character 'h' looking for beginning of value; skipped", "x: T."}},
		{"one name twice", "a.jsonl", `{"id":"a","text":"one","text":"two"}` + "\n" + good, []string{`a.jsonl:1: no JSON record: "text" stands in it twice; skipped`, "x: T."}},
		{"one name twice, in two cases", "a.jsonl", `{"id":"a","text":"one","Text":"two"}`, []string{`a.jsonl:1: no JSON record: "Text" stands in it twice; skipped`}},
		{"list in a line", "a.jsonl", good + "\n[1]\n", []string{"x: T.", "a.jsonl:2: no JSON record: an object expected, found array; skipped"}},
		{"not JSON", "a.json", "hello", []string{"a.json:1: no JSON record: invalid character 'h' looking for beginning of value; skipped"}},
		{"cut list", "a.json", "[\n" + good + ",\n{\"id\":", []string{"x: T.", "a.json:3: no JSON from here on: it ends early; the records before it are kept"}},
		{"unended list", "a.json", "[" + good, []string{"x: T.", "a.json:1: the list does not end; the records before its end are kept"}},
		{"empty list", "a.json", "[ ]", []string{"a.json: no record in it"}},
		{"blank lines", "a.jsonl", "\n\n", []string{"a.jsonl: no record in it"}},
		{"wrong item", "a.json", "[1,\n" + good + "]", []string{"a.json:1: no JSON record: an object expected, found number; skipped", "x: T."}},

		{"no column", "a.csv", "id,body\nx,T", []string{`a.csv:1: no column "text"; the header has id, body`}},
		{"no column below the separator", "a.csv", "sep=;\nid;body\nx;T", []string{`a.csv:2: no column "text"; the header has id, body`}},
		{"ragged below the separator", "a.csv", "sep=,\nid,text\nx,a,b\n", []string{"a.csv:3: 3 fields under a header of 2; row skipped"}},
		{"ragged", "a.csv", "id,text\nx,T.\ny,One, two.\nz\nw,U.", []string{"x: T.", "a.csv:3: 3 fields under a header of 2; row skipped", "a.csv:4: 1 fields under a header of 2; row skipped", "w: U."}},
		{"header only", "a.csv", "id,text\n", []string{"a.csv: no row below the header"}},
		{"empty cell", "a.csv", "id,text\nx,\n", []string{`a.csv:2: the "text" of "x" is empty; skipped`}},
	} {
		if diff := cmp.Diff(tt.want, show(tt.name, tt.data)); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// cutGzip returns gzip data from which all of text can be read, but no end.
func cutGzip(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Flush()
	return b.String()
}

func TestReadFields(t *testing.T) {
	const text = " date 2021-04-09 The board of the harbour met on Monday and it was said that nobody stays."
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return hex.EncodeToString(sum[:])
	}
	fused := []article.Damage{{Type: article.FusedMetadata, Severity: "info", Span: article.Span{Start: 0, End: 17}, Note: "read as the date of the article, 2021-04-09"}}
	for _, tt := range []struct {
		what, name, data string
		want             article.Article
	}{
		{"text", "d/a.txt", text, article.Article{ID: "a", Outlet: "a", Date: "2021-04-09", Lang: "en", Text: text, Source: "d/a.txt", SHA256: hash(text), Damage: fused}},
		{"the hash is that of the file", "a.gz", gz(text), article.Article{ID: "a", Outlet: "a", Date: "2021-04-09", Lang: "en", Text: text, Source: "a.gz", SHA256: hash(gz(text)), Damage: fused}},
		{"all fields", "a.jsonl", `{"id":"x","outlet":"O","url":"https://www.example.org/x","date":"2020","title":"T","author":["A","B"],"lang":"de-AT","event":"e","text":"` + text + `"}`,
			article.Article{ID: "x", Outlet: "O", URL: "https://www.example.org/x", Date: "2020", Title: "T", Author: "A, B", Lang: "de", Event: "e", Text: text, Source: "a.jsonl", SHA256: hash(text), Damage: fused}},
		{"outlet of the address", "a.csv", "id,url,text\nx,https://www.example.org/x,Zzz", article.Article{ID: "x", Outlet: "example.org", URL: "https://www.example.org/x", Text: "Zzz", Source: "a.csv", SHA256: hash("Zzz")}},
		{"of quotediff itself", "-", `{"id":"x","text":"Zzz","source":"d/a.txt","sha256":"` + hash(text) + `"}`, article.Article{ID: "x", Outlet: "x", Text: "Zzz", Source: "d/a.txt", SHA256: hash(text)}},
		{"Windows-1252", "a.txt", "Zz \xe9\xe8", article.Article{ID: "a", Outlet: "a", Text: "Zz éè", Source: "a.txt", SHA256: hash("Zz \xe9\xe8"),
			Damage: []article.Damage{{Type: article.UndeclaredCharset, Severity: "low", Span: article.Span{Start: 3, End: 5}, Note: "2 bytes that are not UTF-8, read as Windows-1252; the first is here"}}}},
	} {
		for rec, err := range article.Read(strings.NewReader(tt.data), tt.name) {
			if err != nil {
				t.Errorf("%s: %v", tt.what, err)
				continue
			}
			if diff := cmp.Diff(tt.want, *rec.Article); diff != "" {
				t.Errorf("%s:\n%s", tt.what, diff)
			}
		}
	}
}

// TestReadStops: a caller that breaks off gets nothing more.
func TestReadStops(t *testing.T) {
	n := 0
	for range article.Read(strings.NewReader(strings.Repeat("{\"id\":\"x\"}\n", 5)), "a.jsonl") {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d records behind a break", n)
	}
}

// TestReadLong: a line of 20 MB, as text and in a record.
func TestReadLong(t *testing.T) {
	line := strings.Repeat("The board met. “We stay,” she said. ", 20<<20/36)
	for name, data := range map[string]string{"a.txt": line, "a.jsonl": `{"id":"a","text":"` + line + `"}`} {
		for rec, err := range article.Read(strings.NewReader(data), name) {
			if err != nil || rec.Article.Text != line {
				t.Errorf("%s: error %v", name, err)
			}
		}
	}
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"d/a.txt": "a", "a.txt.gz": "a", "a.b.TXT": "a.b", "a": "a", ".txt": ".txt", "-": "stdin", `d\a.html`: "a", "v1.2": "v1.2", "d/": "",
	} {
		if got := article.Stem(name); got != want {
			t.Errorf("Stem(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestLikelyLanguage holds when a short text is taken to be in another language than
// English: four words at least, and twice as many as in English, tell it.
func TestLikelyLanguage(t *testing.T) {
	for _, tt := range []struct{ lang, text string }{
		{"en", "I paid the rent."},
		{"de", "Wir werden die Brücke nicht verkaufen, und das ist auch gut so."},
		{"en", "Die Brücke."},
		{"fr", "Nous ne vendrons pas le pont, et personne ne nous le demande."},
		{"en", "A man dies in a bar in Berlin"},
		{"ru", "Мы не продадим мост, и это всё, что я могу сказать."},
		{"en", ""},
	} {
		if got := article.LikelyLanguage(tt.text, "en"); got != tt.lang {
			t.Errorf("LikelyLanguage(%q) = %q, want %q", tt.text, got, tt.lang)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ lang, text string }{
		{"en", "The board of the harbour said on Monday that it would not close the bridge."},
		{"de", "Der Rat der Stadt sagte am Montag, dass die Brücke nicht geschlossen wird."},
		{"fr", "Le conseil de la ville a dit lundi que le pont ne serait pas fermé."},
		{"es", "El consejo de la ciudad dijo el lunes que el puente no se cerrará."},
		{"it", "Il consiglio della città ha detto che il ponte non sarà chiuso per due anni."},
		{"pt", "O conselho da cidade disse que a ponte não será fechada e que o povo já sabe."},
		{"nl", "De raad van de stad zei maandag dat de brug niet wordt gesloten."},
		{"sv", "Staden sade på måndagen att bron inte ska stängas och att det är klart."},
		{"pl", "Rada miasta powiedziała, że most nie będzie zamknięty i że to już jest pewne."},
		{"ru", "Совет города сказал в понедельник, что мост не будет закрыт, и это не все."},
		{"uk", "Рада міста сказала, що міст не буде закрито, і це ще не все, що він знає."},
		{"el", "Το συμβούλιο της πόλης είπε ότι η γέφυρα δεν θα κλείσει."},
		{"ja", "市の評議会は橋を閉鎖しないと述べた。"},
		{"zh", "市议会周一表示，这座桥不会关闭。"},
		{"ar", "قال مجلس المدينة إن الجسر لن يغلق."},
		{"", "Zzz qqq 123"},
		{"", "Dewan kota mengatakan pada hari Senin bahwa jembatan itu tidak akan ditutup dan semua orang sudah tahu."},
		{"de", "Der Rat der Stadt sagte am Montag, dass die Brücke nicht geschlossen wird. " + strings.Repeat("Der Rat sagte, dass es so ist. ", 70) + strings.Repeat("The board of the harbour said that it was so. ", 200)},
		{"", ""},
	} {
		if got := article.Language(tt.text); got != tt.lang {
			t.Errorf("Language(%q) = %q, want %q", tt.text, got, tt.lang)
		}
	}
}

// FuzzRead feeds arbitrary bytes: nothing panics, every error is one line with
// the name in it, every article has an id and valid text, and its damage lies
// in the text.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{courier, gz(courier), "{\"id\":\"x\",\"text\":\"T\"}\n{", "[{},1]", "id,text\nx,\"y", "\xff\xfea\x00", "%PDF", "{\"articles\":[{}"} {
		f.Add([]byte(seed), "a.txt")
		f.Add([]byte(seed), "a.jsonl")
		f.Add([]byte(seed), "a.csv")
	}
	f.Add([]byte(savedPage("One")), "a")
	f.Add([]byte(gz(response("http://courier.example/1", savedPage("One")))), "a")
	f.Add([]byte("<rss version='2.0'><channel><item><title>a</title><description>b</description></item>"), "a")
	f.Add([]byte("id,text\nx,\"y\nz"), "a")
	f.Add([]byte("<title></title>"+strings.Repeat("0", 118)+"A0<A\x80"), "0") // a charset that no word depends on
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		for rec, err := range article.Read(bytes.NewReader(data), name) {
			if err != nil {
				if what, ok := strings.CutPrefix(err.Error(), name); !ok || strings.ContainsAny(what, "\r\n") {
					t.Fatalf("error %q is not its place and one line", err)
				}
				continue
			}
			if a := rec.Article; a != nil {
				if a.Text == "" || !utf8.ValidString(a.Text) || a.SHA256 == "" || a.Outlet == "" && a.ID != "" {
					t.Fatalf("article %+v", a)
				}
				for _, d := range a.Damage {
					if d.Span.Start < 0 || d.Span.End > len(a.Text) || d.Span.Empty() {
						t.Fatalf("damage %+v in %d bytes", d, len(a.Text))
					}
				}
			}
		}
	})
}
