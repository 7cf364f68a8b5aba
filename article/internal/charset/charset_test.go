package charset

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
)

const sentence = "Die Bürgermeisterin sagte: „Wir schließen den Hafen nicht“, während draußen schon gefeiert wurde."

func latin(t testing.TB, s string) []byte {
	t.Helper()
	b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wide(s, mark string, width int, order binary.ByteOrder) []byte {
	b := []byte(mark)
	for _, r := range s {
		unit := make([]byte, 4)
		if width == 4 {
			order.PutUint32(unit, uint32(r))
		} else {
			order.PutUint16(unit, uint16(r))
		}
		b = append(b, unit[:width]...)
	}
	return b
}

// TestDecode holds what is believed: the bytes before their labels.
func TestDecode(t *testing.T) {
	page := "<html><head><title>x</title>" + strings.Repeat("<!-- padding -->", 200)
	late := page + `<meta charset="windows-1252"></head>` + sentence
	russian, err := charmap.KOI8R.NewEncoder().Bytes([]byte("Мэр сказал, что гавань останется открытой всю зиму, а совет города примет решение в июне. Жители не согласны с этим планом."))
	if err != nil {
		t.Fatal(err)
	}
	unsure, err := charmap.KOI8R.NewEncoder().Bytes([]byte("я открытой всю зиму, а с"))
	if err != nil {
		t.Fatal(err)
	}
	kanji, err := japanese.ShiftJIS.NewEncoder().Bytes([]byte(`<?xml version="1.0" encoding="Shift_JIS"?>市長は月曜日に語った。`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		what   string
		body   []byte
		header string
		want   string // stands in the text
		name   string
	}{
		{"UTF-8 that says so far down", []byte(page + `<meta charset="utf-8">` + sentence), "", sentence, "utf-8"},
		{"UTF-8 that says nothing", []byte(page + sentence), "", sentence, "utf-8"},
		{"UTF-8 that says it is Latin-1", []byte(`<?xml version="1.0" encoding="ISO-8859-1"?>` + sentence), "", sentence, "utf-8"},
		{"UTF-8 whose server says Latin-1", []byte(sentence), "iso-8859-1", sentence, "utf-8"},
		{"Windows-1252 declared behind 3,000 bytes", latin(t, late), "", sentence, "windows-1252"},
		{"the header before the meta element", latin(t, `<meta charset="utf-8">`+sentence), "iso-8859-1", sentence, "windows-1252"},
		{"http-equiv", latin(t, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`+sentence), "", sentence, "windows-1252"},
		{"nothing said, no UTF-8", latin(t, sentence), "", "Bürgermeisterin", "windows-1252"},
		{"a label that is none", latin(t, `<meta charset="bogus">`+sentence), "", "Bürgermeisterin", "windows-1252"},
		{"KOI8-R told from the bytes", russian, "", "гавань останется", "koi8-r"},
		{"KOI8-R told with a confidence of 12", unsure, "", "открытой всю зиму", "koi8-r"},
		{"three bytes that could be Big5, with one of 10", latin(t, "ÄÖÜ"), "", "ÄÖÜ", "windows-1252"},
		{"Shift JIS declared", kanji, "", "市長は月曜日に語った。", "shift_jis"},
		{"a byte order mark", []byte("\ufeff" + sentence), "iso-8859-1", sentence, "utf-8"},
		{"UTF-16 with a mark", wide(sentence, "\xff\xfe", 2, binary.LittleEndian), "", sentence, "utf-16le"},
		{"UTF-16 without", wide("<rss>"+sentence, "", 2, binary.BigEndian), "", sentence, "utf-16be"},
		{"UTF-32 with a mark", wide(sentence, "\x00\x00\xfe\xff", 4, binary.BigEndian), "", sentence, "utf-32be"},
		{"UTF-32 without", wide("<rss>"+sentence, "", 4, binary.LittleEndian), "", sentence, "utf-32le"},
		{"UTF-8 with one broken place", []byte(strings.Repeat(sentence, 10) + "\x93"), "", "“", "utf-8"},
	} {
		d := Decode(tt.body, tt.header)
		if !strings.Contains(d.Text, tt.want) || d.Charset != tt.name {
			t.Errorf("%s: %s, %.120q", tt.what, d.Charset, d.Text)
		}
		if !utf8.ValidString(d.Text) {
			t.Errorf("%s: no UTF-8", tt.what)
		}
	}
}

// TestGuess catches a guess that changes from call to call: chardet is equally
// sure of Windows-1252 and of Windows-1250.
func TestGuess(t *testing.T) {
	body := latin(t, "“Nous ne")
	for range 50 {
		if _, name := guess(body); name != "windows-1252" {
			t.Fatalf("guessed %s", name)
		}
	}
}

// TestNotes holds when a guess and a false label are told.
func TestNotes(t *testing.T) {
	for _, tt := range []struct {
		body, header, declared string
		guessed                bool
	}{
		{sentence, "", "", false},
		{sentence, "iso-8859-1", "iso-8859-1", false},
		{"plain", "iso-8859-1", "", false},
		{string(latin(t, sentence)), "", "", true},
		{string(latin(t, sentence)), "windows-1252", "", false},
	} {
		d := Decode([]byte(tt.body), tt.header)
		if d.Declared != tt.declared || d.Guessed != tt.guessed {
			t.Errorf("%.20q under %q: declared %q, guessed %v", tt.body, tt.header, d.Declared, d.Guessed)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sentence), "")
	f.Add(latin(f, sentence), "utf-16")
	f.Add([]byte("\xff\xfe\x00\xd8"), "x-user-defined")
	f.Add([]byte(`<?xml encoding="replacement"?>`+"\x80"), "")
	f.Fuzz(func(t *testing.T, body []byte, header string) {
		d := Decode(body, header)
		if !utf8.ValidString(d.Text) {
			t.Errorf("no UTF-8: %q", d.Text)
		}
		if utf8.Valid(body) && len(body) > 0 && d.Charset == "utf-8" && d.Text != strings.TrimPrefix(string(body), "\ufeff") {
			t.Errorf("UTF-8 changed: %q", d.Text)
		}
	})
}
