package article

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article/internal/charset"
)

// decodeText returns a whole input as text. It obeys and drops a byte order mark;
// without one it reads the input as decodeBytes does.
func decodeText(raw []byte) (text string, odd, first int) {
	if order := utf16Order(raw); order != nil {
		return decodeUTF16(raw, order), 0, 0
	}
	return decodeBytes(bytes.TrimPrefix(raw, []byte("\ufeff")))
}

// decodeBytes returns UTF-8 as text. It reads single bytes that are not UTF-8 as
// Windows-1252, so whole texts in that encoding come out right as well. odd counts
// these bytes; first is the offset in the text of the first of them.
func decodeBytes(raw []byte) (text string, odd, first int) {
	if utf8.Valid(raw) {
		return string(raw), 0, 0
	}
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			if odd == 0 {
				first = b.Len()
			}
			odd++
			r = fromByte(raw[0])
		}
		b.WriteRune(r)
		raw = raw[n:]
	}
	return b.String(), odd, first
}

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
func charsetDamage(text string, odd, first int) Damage {
	_, n := utf8.DecodeRuneInString(text[first:])
	note := fmt.Sprintf("%d bytes that are not UTF-8, read as Windows-1252; the first is here", odd)
	return Damage{UndeclaredCharset, "low", Span{first, first + n}, note}
}
