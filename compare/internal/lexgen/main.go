// Lexgen builds the English word lists of package compare from three Debian
// packages and an npm package, unpacked anywhere:
//
//	apt-get download wordnet-base scowl pocketsphinx-en-us
//	for p in *.deb; do dpkg-deb -x $p x; done
//	npm pack moby@1.1.2; tar xzf moby-1.1.2.tgz -C x
//	go run ./compare/internal/lexgen -wordnet x/usr/share/wordnet -scowl x/usr/share/dict/scowl -moby x/package/words.txt -model x/usr/share/pocketsphinx/model/en-us/en-us.lm.bin -o internal/language/data/en
//
// The same packages give the same bytes. The README of the folder says what each
// list holds and under which licence.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/quotediff/quotediff/compare/internal/wordlist"
)

// vocabulary is how many words are kept: the figure of the measurements with
// WordNet on which the list's size rests, 20,000 being as good as all.
const vocabulary = 20000

func main() {
	wordnet := flag.String("wordnet", "", "folder with WordNet's data and index files")
	scowl := flag.String("scowl", "", "folder with SCOWL's word lists")
	moby := flag.String("moby", "", "file with the Moby thesaurus, a root word and its words a line")
	model := flag.String("model", "", "file with a language model as pocketsphinx writes it")
	out := flag.String("o", "internal/language/data/en", "folder to write to")
	flag.Parse()
	if err := run(*wordnet, *scowl, *moby, *model, *out); err != nil {
		fmt.Fprintln(os.Stderr, "lexgen:", err)
		os.Exit(1)
	}
}

func run(wordnet, scowl, moby, model, out string) error {
	levels, err := readLevels(scowl)
	if err != nil {
		return err
	}
	net, err := readWordNet(wordnet)
	if err != nil {
		return err
	}
	used, err := readUses(wordnet, net)
	if err != nil {
		return err
	}
	frequencies, err := readFrequencies(model)
	if err != nil {
		return fmt.Errorf("reading %s: %w", filepath.Base(model), err)
	}
	v := common(weigh(net, levels, frequencies), vocabulary)
	related, err := readMoby(moby, v)
	if err != nil {
		return err
	}
	var problems []error
	write := func(name string, packed []byte) {
		problems = append(problems, os.WriteFile(filepath.Join(out, name), packed, 0o644))
	}
	write("words.gz", wordlist.PackWords(v.words))
	write("weights.gz", wordlist.PackBytes(v.weights))
	write("parts.gz", wordlist.PackBytes(used.parts(v)))
	write("synonyms.gz", wordlist.PackGroups(net.synonyms(v)))
	write("antonyms.gz", wordlist.PackGroups(net.pairs("!", v)))
	write("derivations.gz", wordlist.PackGroups(net.pairs("+", v)))
	write("related.gz", wordlist.PackGroups(related))
	write("lemmas.gz", wordlist.PackBytes(lines(net.exceptions(v))))
	write("spelling.gz", wordlist.PackBytes(lines(spellings(levels))))
	return errors.Join(problems...)
}

func lines(l []string) []byte { return []byte(strings.Join(l, "\n") + "\n") }
