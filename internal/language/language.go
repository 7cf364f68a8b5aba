// Package language holds what the program knows of languages: word lists and
// fitted weights, one folder a language. Adding a language is adding a folder;
// CONTRIBUTING.md says how.
//
// Start with [Of] and [Language.Has]. The package knows which lists there are
// and how they are written; what a list means is up to the package that reads
// it. Nothing is read before it is asked for.
package language

import (
	"embed"
	"io/fs"
	"strings"
	"sync"
)

//go:embed data/*/*.txt data/*/*.gz data/*/*.bloom
var embedded embed.FS

// Language is the folder of one language. The zero value is a language of
// which nothing is known.
type Language struct {
	Tag    string // BCP 47 primary tag, in lower case; empty where there is no folder
	folder fs.FS
}

// Any is what holds in any language: the folder "und", undetermined.
var Any = Of("und")

// Of returns the language of a BCP 47 tag, whose region and script are
// ignored. A tag without a folder gives the zero value.
func Of(tag string) Language { return in(embedded, primary(tag)) }

// in is [Of] for other folders.
func in(files fs.FS, tag string) Language {
	folder, err := fs.Sub(files, "data/"+tag)
	if err != nil || tag == "" {
		return Language{}
	}
	if info, err := fs.Stat(folder, "."); err != nil || !info.IsDir() {
		return Language{}
	}
	return Language{Tag: tag, folder: folder}
}

// All returns every language that has a folder, by tag, without [Any].
func All() []Language {
	entries, err := embedded.ReadDir("data")
	if err != nil {
		panic("embedded data: " + err.Error())
	}
	var out []Language
	for _, e := range entries {
		if e.IsDir() && e.Name() != Any.Tag {
			out = append(out, Of(e.Name()))
		}
	}
	return out
}

// primary returns the primary tag in lower case: "en" of "en-GB".
func primary(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return strings.ToLower(tag)
}

// Has reports whether the language has a list.
func (l Language) Has(list List) bool {
	if l.folder == nil {
		return false
	}
	_, err := fs.Stat(l.folder, string(list))
	return err == nil
}

// Bytes returns a list as it is stored; nil where the language does not have
// it.
func (l Language) Bytes(list List) []byte {
	if l.folder == nil {
		return nil
	}
	b, err := fs.ReadFile(l.folder, string(list))
	if err != nil {
		return nil
	}
	return b
}

// Cached returns a function that gives what make makes of the language of a
// tag. Each language is made once, when it is first asked for, and all tags
// without a folder share what is made of the zero value. The function may be
// called from several goroutines at once.
func Cached[T any](make func(Language) T) func(tag string) T {
	unknown := sync.OnceValue(func() T { return make(Language{}) })
	known := sync.OnceValue(func() map[string]func() T {
		all := map[string]func() T{Any.Tag: sync.OnceValue(func() T { return make(Any) })}
		for _, l := range All() {
			all[l.Tag] = sync.OnceValue(func() T { return make(l) })
		}
		return all
	})
	return func(tag string) T {
		if made := known()[primary(tag)]; made != nil {
			return made()
		}
		return unknown()
	}
}
