package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article/internal/charset"
	"github.com/quotediff/quotediff/internal/garbled"
)

// decoded is raw input as text.
type decoded struct {
	text    string
	odd     int    // bytes that are not UTF-8
	first   int    // offset in the text of the first of them
	charset string // as which they were read; empty if odd is 0
}

// decodeText returns a whole input as text. It obeys and drops a byte order mark;
// without one it reads the input as decodeBytes does.
func decodeText(raw []byte) decoded {
	if order := utf16Order(raw); order != nil {
		return decoded{text: decodeUTF16(raw, order)}
	}
	return decodeBytes(bytes.TrimPrefix(raw, []byte("\ufeff")))
}

// decodeBytes returns UTF-8 as text. It reads single bytes that are not UTF-8 as
// Windows-1252 or Mac OS Roman, so whole texts in these encodings come out right as
// well, and text of which most letters are such bytes as the charset that is likeliest.
func decodeBytes(raw []byte) decoded {
	if utf8.Valid(raw) {
		return decoded{text: string(raw)}
	}
	if mostlyOdd(raw) {
		if d := charset.Decode(raw, ""); d.Charset != "windows-1252" {
			first := max(0, strings.IndexFunc(d.Text, func(r rune) bool { return r >= utf8.RuneSelf }))
			return decoded{d.Text, oddBytes(raw), first, d.Charset}
		}
	}
	page := garbled.Western
	if misfits(raw, garbled.MacRoman) < misfits(raw, garbled.Western) {
		page = garbled.MacRoman
	}
	d := decoded{charset: page.Name}
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			if d.odd == 0 {
				d.first = b.Len()
			}
			d.odd++
			r = page.Shows(raw[0])
		}
		b.WriteRune(r)
		raw = raw[n:]
	}
	d.text = b.String()
	return d
}

// mostlyOdd reports whether a text that is not UTF-8 is in another script than the
// Latin one: more of its bytes are odd than are letters of ASCII.
func mostlyOdd(raw []byte) bool {
	letters := 0
	for _, c := range raw {
		if isASCIILetter(c) {
			letters++
		}
	}
	return oddBytes(raw) > letters
}

// oddBytes counts the bytes that are not part of UTF-8.
func oddBytes(raw []byte) int {
	n := 0
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		raw = raw[size:]
	}
	return n
}

// misfits counts the odd bytes that a code page shows as what does not stand where they
// do: a capital behind a small letter, a letter right behind a stop, or a sign between
// letters.
func misfits(raw []byte, page *garbled.CodePage) int {
	n := 0
	for i, c := range raw {
		if c < utf8.RuneSelf {
			continue
		}
		r := page.Shows(c)
		before, after := byte(' '), byte(' ')
		if i > 0 {
			before = raw[i-1]
		}
		if i+1 < len(raw) {
			after = raw[i+1]
		}
		switch {
		case unicode.IsUpper(r):
			if 'a' <= before && before <= 'z' || strings.IndexByte(".,!?", before) >= 0 {
				n++
			}
		case unicode.IsLetter(r):
			if strings.IndexByte(".,!?", before) >= 0 {
				n++
			}
		case r != '’' && r != '-' && isASCIILetter(before) && isASCIILetter(after):
			n++
		}
	}
	return n
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// wideText returns the decoder for text with two or four bytes per character; nil
// for other text.
func wideText(head []byte) func([]byte) string {
	for _, mark := range []string{"\x00\x00\xfe\xff", "\xff\xfe\x00\x00", "\x00\x00\x00<", "<\x00\x00\x00"} {
		if bytes.HasPrefix(head, []byte(mark)) {
			return func(all []byte) string { return charset.Decode(all, "").Text }
		}
	}
	if order := utf16Order(head); order != nil {
		return func(all []byte) string { return decodeUTF16(all, order) }
	}
	return nil
}

// utf16Order returns the byte order of UTF-16 text: by its byte order mark, or
// because every other byte of its beginning is zero; nil for other text.
func utf16Order(raw []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return binary.LittleEndian
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return binary.BigEndian
	}
	head := raw[:min(len(raw), 512)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half < 4:
		return nil
	case zeros[1]*10 > half*8 && zeros[0] == 0:
		return binary.LittleEndian
	case zeros[0]*10 > half*8 && zeros[1] == 0:
		return binary.BigEndian
	}
	return nil
}

func decodeUTF16(raw []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, order.Uint16(raw[i:]))
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
}

// charsetDamage is the note on bytes that were not UTF-8.
func charsetDamage(text string, odd, first int, charset string) Damage {
	_, n := utf8.DecodeRuneInString(text[first:])
	note := fmt.Sprintf("%d bytes that are not UTF-8, read as %s; the first is here", odd, charset)
	return Damage{UndeclaredCharset, "low", Span{first, first + n}, note}
}
