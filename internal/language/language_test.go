package language

import (
	"sync"
	"testing"
)

func TestOf(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "en-GB": "en", "EN": "en", "und": "und", "": "", "zz": "", "..": "", "en/../de": ""} {
		l := Of(tag)
		if l.Tag != want {
			t.Errorf("Of(%q) is the folder %q, want %q", tag, l.Tag, want)
		}
		if l.Has(Stops) != (len(l.Bytes(Stops)) > 0) || l.Tag == "" && l.Has(Stops) {
			t.Errorf("Of(%q): Has(Stops) is %v, and there are %d bytes", tag, l.Has(Stops), len(l.Bytes(Stops)))
		}
	}
	if Of("bg").Has(Stops) {
		t.Error("bg has a list that is not in its folder")
	}
}

func TestAll(t *testing.T) {
	last := ""
	for _, l := range All() {
		if l.Tag <= last || l.Tag == Any.Tag {
			t.Errorf("%q stands behind %q", l.Tag, last)
		}
		last = l.Tag
	}
}

// TestCached holds that a language is made once, whatever its tag looks like,
// and unknown tags share one.
func TestCached(t *testing.T) {
	var mu sync.Mutex
	made := map[string]int{}
	of := Cached(func(l Language) string {
		mu.Lock()
		defer mu.Unlock()
		made[l.Tag]++
		return l.Tag
	})
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for tag, want := range map[string]string{"en": "en", "en-US": "en", "xx": "", "yy-ZZ": "", "und": "und"} {
				if got := of(tag); got != want {
					t.Errorf("of(%q) = %q", tag, got)
				}
			}
		})
	}
	wait.Wait()
	for tag, n := range made {
		if n != 1 {
			t.Errorf("%q was made %d times", tag, n)
		}
	}
	if len(made) != 3 {
		t.Errorf("made %v", made)
	}
}
