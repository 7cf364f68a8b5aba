package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"strings"
)

var errModel = errors.New("not a trie language model of order 3 as pocketsphinx writes it")

// readFrequencies reads the probabilities of single words from a language
// model in pocketsphinx's binary form: a magic word, the order, the number of
// n-grams of each order, the kind of quantization and its tables, the single
// words' records, and at the end of the file the words, each closed by a zero.
func readFrequencies(name string) (map[string]float64, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	const magic, tables, record = "Trie Language Model", 3 * 65536 * 4, 12
	rest, ok := bytes.CutPrefix(b, []byte(magic+"\x03"))
	if !ok || len(rest) < 16+tables {
		return nil, errModel
	}
	count := int(binary.LittleEndian.Uint32(rest))
	words := bytes.Split(b, []byte{0})
	if len(words) <= count+1 || len(rest) < 16+tables+record*count {
		return nil, errModel
	}
	words = words[len(words)-1-count : len(words)-1]
	p, sum := map[string]float64{}, 0.0
	for i, w := range words {
		units := math.Float32frombits(binary.LittleEndian.Uint32(rest[16+tables+record*i:]))
		x := math.Exp(float64(units) * math.Log(1.0001)) // pocketsphinx's base of logarithms
		p[string(w)] = x
		sum += x
	}
	if math.Abs(sum-1) > .001 {
		return nil, errModel
	}
	return p, nil
}

// weigh gives each word of the vocabulary its information in nats, −ln p, p
// over all forms of the word: lemmas of WordNet, and other words of SCOWL's
// small lists that are no form of one.
func weigh(n *wordNet, l *levels, p map[string]float64) map[string]float64 {
	sums := map[string]float64{}
	for form, x := range p {
		if lemma := n.lemma(form); n.lemmas[lemma] {
			sums[lemma] += x
		} else if level, ok := l.level[form]; ok && level <= 35 || strings.HasPrefix(form, "'") {
			sums[form] += x
		}
	}
	weights := map[string]float64{}
	for w := range n.lemmas {
		if isWord(w) && l.level[w] > 0 {
			weights[w] = rarest
		}
	}
	for w, x := range sums {
		weights[w] = min(rarest, -math.Log(x))
	}
	return weights
}

// rarest is the weight of what the model does not have, beyond that of its rarest
// words.
const rarest = 17
