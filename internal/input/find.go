package input

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// file is one file to read.
type file struct {
	name   string // as given, or the folder as given and what was found in it
	folder bool   // found in a folder, where output of quotediff is passed over
	id     string // of the article where it has none of its own
}

// finder turns the given paths into a list of files.
type finder struct {
	files  []*file
	seen   map[string]string // real path to the name under which it is read
	unread []Unread
	notes  []Note
}

// find lists the files that the paths stand for, and names them.
func find(paths []string) *finder {
	f := &finder{seen: map[string]string{}}
	for _, path := range paths {
		f.path(path)
	}
	nameFiles(f.files)
	return f
}

// said returns the remarks on the paths.
func (f *finder) said() []Item {
	var items []Item
	for i := range f.unread {
		items = append(items, Item{Unread: &f.unread[i]})
	}
	for i := range f.notes {
		items = append(items, Item{Note: &f.notes[i]})
	}
	return items
}

func (f *finder) fail(name, what string) {
	f.unread = append(f.unread, Unread{Source: name, What: what})
}

// path adds what a path stands for. If a file of that name exists, it stands for
// the file, even if it could be a glob.
func (f *finder) path(path string) {
	if path == "-" {
		f.add(file{name: "-"}, "-")
		return
	}
	if _, err := os.Lstat(path); err == nil || !strings.ContainsAny(path, "*?[") {
		f.one(file{name: path}, true)
		return
	}
	matches, err := filepath.Glob(path) // sorted
	if err != nil {
		f.fail(path, "not a glob: "+err.Error())
		return
	}
	any := false
	for _, m := range matches {
		if isHidden(m) && !isHidden(path) {
			continue
		}
		any = true
		f.one(file{name: m}, true)
	}
	if !any {
		f.fail(path, "no file matches")
	}
}

// one adds a file, or the files of a folder. It follows a link to a folder only if
// the link itself was given, so that a walk ends.
func (f *finder) one(at file, given bool) {
	info, err := os.Stat(at.name)
	if err != nil {
		f.fail(at.name, whyMissing(at.name, err))
		return
	}
	switch mode := info.Mode(); {
	case mode.IsDir() && given:
		f.folder(at.name)
	case mode.IsDir():
		f.notes = append(f.notes, Note{Source: at.name, What: "a link to a folder; not followed"})
	case !mode.IsRegular():
		f.fail(at.name, fmt.Sprintf("%s, not a file; to read from it, give - and redirect it to standard input", irregular(mode)))
	default:
		real, err := realPath(at.name)
		if err != nil {
			f.fail(at.name, cause(err))
			return
		}
		f.add(at, real)
	}
}

// add adds a file unless its real path is in the list already.
func (f *finder) add(at file, real string) {
	first, twice := f.seen[real]
	if !twice {
		f.seen[real] = at.name
		f.files = append(f.files, &at)
		return
	}
	what := "given twice; read once"
	if first != at.name {
		what = "the same file as " + first + "; read once"
	}
	f.notes = append(f.notes, Note{Source: at.name, What: what})
}

// folder walks a folder in the order of names.
func (f *finder) folder(name string) {
	before := len(f.files) + len(f.unread) + len(f.notes)
	err := f.walk(name)
	switch {
	case err != nil:
		f.fail(name, cause(err))
	case len(f.files)+len(f.unread)+len(f.notes) == before:
		f.fail(name, "no file in this folder")
	}
}

func (f *finder) walk(name string) error {
	entries, err := os.ReadDir(name)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if isHidden(e.Name()) {
			continue
		}
		at := filepath.Join(name, e.Name())
		if !e.IsDir() {
			f.one(file{name: at, folder: true}, false)
			continue
		}
		if err := f.walk(at); err != nil {
			f.fail(at, cause(err))
		}
	}
	return nil
}

func isHidden(path string) bool {
	base := filepath.Base(path)
	return strings.HasPrefix(base, ".") && base != "." && base != ".."
}

func realPath(name string) (string, error) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return "", err
	}
	return filepath.Abs(real)
}

// whyMissing says whether a path does not exist or is a link to nothing.
func whyMissing(name string, err error) string {
	if !errors.Is(err, fs.ErrNotExist) {
		return cause(err)
	}
	if target, err := os.Readlink(name); err == nil {
		return "a link to " + target + ", which does not exist"
	}
	return "no such file or folder"
}

// cause returns the message of a file error without the name of the file.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func irregular(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	}
	return "a device"
}
