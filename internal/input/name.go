package input

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
)

// recordKinds are extensions of files whose articles have their own ids.
var recordKinds = []string{".jsonl", ".ndjson", ".json", ".csv", ".tsv"}

// nameFiles gives each file the id of its article: its stem or, if stems are equal, a
// longer one, preceded by as many folders as distinguish the file from the others; if
// folders do not, the name with its extension. It considers names only, so that ids
// are known before anything is read.
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

// nameDistinct names the files of a group that have a unique id at this depth, and
// returns the others.
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

// rename gives the article of a piece the id of its file if it has none of its own,
// and its outlet too if that was made from the id.
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

// pathID returns the stem of a path, or its name with the extension, preceded by the
// last depth folders.
func pathID(source string, depth int, extended bool) string {
	parts := strings.Split(slashed(source), "/")
	last := len(parts) - 1
	if !extended {
		parts[last] = article.Stem(parts[last])
	}
	return strings.Join(parts[max(0, last-depth):], "/")
}

func slashed(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
