// Command vocabulary makes the list vocabulary.bloom of English: which letter sequences
// are English words or well-known names. It reads a word list, one word a
// line, such as /usr/share/dict/american-english of Debian's wamerican, from
// standard input and writes the filter to standard output:
//
//	go run ./compare/internal/vocabulary </usr/share/dict/american-english >internal/language/data/en/vocabulary.bloom
//
// Words are taken in lower case; genitives and words with anything but the
// letters a to z are left out.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/compare/internal/bloom"
)

func main() {
	if err := write(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "vocabulary:", err)
		os.Exit(1)
	}
}

func write(list io.Reader, out io.Writer) error {
	words := map[string]bool{}
	lines := bufio.NewScanner(list)
	for lines.Scan() {
		word := strings.ToLower(lines.Text())
		if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" && len(word) > 1 {
			words[word] = true
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading the word list: %w", err)
	}
	filter := bloom.New(len(words))
	for word := range words {
		filter.Add(word)
	}
	_, err := out.Write(filter)
	return err
}
