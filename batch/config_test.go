package batch_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/batch"
)

// TestReadConfig catches a default that the sample does not hold, and a path
// that is taken from the working folder.
func TestReadConfig(t *testing.T) {
	c, err := batch.ReadConfig([]byte("store = 'desk.db'\n[watch]\nevery = '1h30m'\n"), filepath.Join("some", "quotediff.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join("some", "desk.db"); c.Store != want {
		t.Errorf("store %q, want %q", c.Store, want)
	}
	if c.Watch.Every != (batch.Duration{Duration: 90 * time.Minute}) || c.Digest.Severity != "low" || c.Digest.File != "-" || c.Fetch.AtOnce != 8 {
		t.Errorf("values of the file or defaults are not there: %+v", c)
	}
}

// TestBadConfig catches a mistake that is accepted, or reported without its
// line.
func TestBadConfig(t *testing.T) {
	for _, tt := range []struct {
		text string
		line int
		say  string
	}{
		{"# desk\n\n[digest]\nseverty = 'high'\n", 4, `"digest.severty"`},
		{"stor = 'a.db'", 1, `"stor"`},
		{"[fetch]\ntimeout = 'soon'", 2, "1h30m"},
		{"[fetch]\nat_once = 'many'", 2, ""},
		{"[fetch]\npause = 2", 0, "2s"}, // of what?
		{"store = ", 1, ""},
		{"[digest]\nseverity = 'dire'", 0, "info, low, medium, high"},
		{"[watch]\nevery = '1s'", 0, "a minute or more"},
	} {
		_, err := batch.ReadConfig([]byte(tt.text), "q.toml")
		var e *batch.ConfigError
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want a ConfigError", tt.text, err)
			continue
		}
		if e.Line != tt.line || !strings.Contains(e.What, tt.say) || strings.Contains(e.Error(), "\n") {
			t.Errorf("%q: %v; want line %d and %q", tt.text, e, tt.line, tt.say)
		}
	}
}
