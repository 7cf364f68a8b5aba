package input

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
)

// recordKinds are extensions of files whose articles bring their own ids.
var recordKinds = []string{".jsonl", ".ndjson", ".json", ".csv", ".tsv"}

// nameFiles gives each file the id that its article has: its stem, or a longer
// one where stems are equal: as many folders before the name as tell the file
// from the others, and where folders do not, the name with its extension. It
// goes by names alone, so that ids are known before anything is read.
func nameFiles(files []*file) {
	groups := map[string][]*file{}
	for _, f := range files {
		f.id = article.Stem(f.name)
		if name := strings.TrimSuffix(strings.ToLower(f.name), ".gz"); !slices.Contains(recordKinds, filepath.Ext(name)) {
			groups[f.id] = append(groups[f.id], f)
		}
	}
	for _, group := range groups { // each on its own: their order decides nothing
		if len(group) > 1 {
			nameGroup(group)
		}
	}
}

func nameGroup(group []*file) {
	deepest := 0
	for _, f := range group {
		deepest = max(deepest, strings.Count(slashed(f.name), "/"))
	}
	for _, extended := range []bool{false, true} {
		for depth := 0; depth <= deepest && len(group) > 0; depth++ {
			group = nameDistinct(group, depth, extended)
		}
	}
	for _, f := range group {
		f.id = slashed(f.name)
	}
}

// nameDistinct names the files of the group that nothing else is called like
// at this depth, and returns the others.
func nameDistinct(group []*file, depth int, extended bool) []*file {
	count := map[string]int{}
	for _, f := range group {
		count[pathID(f.name, depth, extended)]++
	}
	var others []*file
	for _, f := range group {
		if id := pathID(f.name, depth, extended); count[id] == 1 {
			f.id = id
		} else {
			others = append(others, f)
		}
	}
	return others
}

// rename gives the article of a piece that has no id of its own that of its
// file, and the outlet where it was made of it.
func (p *piece) rename() {
	id := p.file.id + p.Part
	if !p.Unnamed || p.Article.ID == id {
		return
	}
	if p.Article.Outlet == p.Article.ID {
		p.Article.Outlet = id
	}
	p.Article.ID = id
}

// pathID returns the stem of a path, or its name with the extension, behind
// the last depth folders.
func pathID(source string, depth int, extended bool) string {
	parts := strings.Split(slashed(source), "/")
	last := len(parts) - 1
	if !extended {
		parts[last] = article.Stem(parts[last])
	}
	return strings.Join(parts[max(0, last-depth):], "/")
}

func slashed(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
