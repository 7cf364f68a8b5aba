// Lexgen builds the English word lists of package compare from two Debian
// packages, unpacked anywhere:
//
//	apt-get download wordnet-base scowl
//	dpkg-deb -x wordnet-base_*.deb x; dpkg-deb -x scowl_*.deb x
//	go run ./compare/internal/lexgen -wordnet x/usr/share/wordnet -scowl x/usr/share/dict/scowl -o compare/data/en
//
// The same packages give the same bytes. data/README.md says what each list
// holds.
package main

import (
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// vocabulary is how many words are kept: the figure of the measurements with
// WordNet on which the list's size rests, 20,000 being as good as all.
const vocabulary = 20000

func main() {
	wordnet := flag.String("wordnet", "", "folder with WordNet's data and index files")
	scowl := flag.String("scowl", "", "folder with SCOWL's word lists")
	out := flag.String("o", "compare/data/en", "folder to write to")
	flag.Parse()
	if err := run(*wordnet, *scowl, *out); err != nil {
		fmt.Fprintln(os.Stderr, "lexgen:", err)
		os.Exit(1)
	}
}

func run(wordnet, scowl, out string) error {
	levels, err := readLevels(scowl)
	if err != nil {
		return err
	}
	net, err := readWordNet(wordnet)
	if err != nil {
		return err
	}
	weights := weigh(net, levels)
	var problems []error
	write := func(name string, lines []string) {
		problems = append(problems, writeList(filepath.Join(out, name), lines))
	}
	words, known := common(weights, vocabulary)
	write("words.txt.gz", words)
	write("synonyms.txt.gz", net.synonyms(known))
	write("antonyms.txt.gz", net.pairs("!", known))
	write("derivations.txt.gz", net.pairs("+", known))
	write("lemmas.txt.gz", net.exceptions(known))
	write("spelling.txt.gz", spellings(levels))
	return errors.Join(problems...)
}

func writeList(name string, lines []string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	_, err = z.Write([]byte(strings.Join(lines, "\n") + "\n"))
	return errors.Join(err, z.Close(), f.Close())
}
