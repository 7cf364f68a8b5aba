package batch

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"github.com/quotediff/quotediff/compare"
)

// Sample is the configuration file that init writes: every setting with its default
// and its purpose.
//
//go:embed quotediff.toml
var Sample []byte

// Config is the configuration file.
type Config struct {
	Store string `toml:"store"` // path of the store

	Fetch struct {
		UserAgent string   `toml:"user_agent"` // with a contact; required for requests
		Timeout   Duration `toml:"timeout"`
		Pause     Duration `toml:"pause"` // between two requests to one host
		Private   bool     `toml:"allow_private"`
		AtOnce    int      `toml:"at_once"`   // hosts that are asked at a time
		Pages     bool     `toml:"pages"`     // fetch the page of an item whose feed lacks the text
		Again     Duration `toml:"again"`     // after which a page is looked at once more for edits; 0 for never
		Permitted []string `toml:"permitted"` // hosts whose robots.txt is not asked
		Shared    []string `toml:"shared"`    // hosts that carry feeds of many
	} `toml:"fetch"`

	Reports struct {
		Folder     string `toml:"folder"` // empty for no reports
		Format     string `toml:"format"`
		MinOutlets int    `toml:"min_outlets"` // that a story must have to be reported
	} `toml:"reports"`

	Digest struct {
		File     string `toml:"file"` // "-" for standard output, empty for none
		Format   string `toml:"format"`
		Severity string `toml:"severity"` // of the differences that are listed
		OnNew    string `toml:"on_new"`   // command line that gets the digest on standard input
		Webhook  string `toml:"webhook"`  // address that gets the digest as JSON
	} `toml:"digest"`

	Watch struct {
		Every Duration `toml:"every"`
	} `toml:"watch"`
}

// Duration is a time written "90s", "15m" or "1h30m".
type Duration struct{ time.Duration }

// UnmarshalText reads a duration.
func (d *Duration) UnmarshalText(text []byte) error {
	v, err := time.ParseDuration(string(text))
	if err != nil {
		return fmt.Errorf("%q is not a duration; write it as 2s, 15m or 1h30m", text)
	}
	d.Duration = v
	return nil
}

// ConfigError is a fault in the configuration file.
type ConfigError struct {
	Name string // of the file
	Line int    // counted from 1; 0 for the whole of it
	What string
}

// Error returns "name:line: what".
func (e *ConfigError) Error() string {
	if e.Line == 0 {
		return e.Name + ": " + e.What
	}
	return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.What)
}

// ReadConfig reads a configuration file. Settings that it lacks are as in Sample;
// paths in it are relative to the folder of name. Unknown keys and invalid values
// are errors of type *ConfigError.
func ReadConfig(data []byte, name string) (Config, error) {
	var c Config
	if err := decode(Sample, &c); err != nil {
		return c, err
	}
	if err := decode(data, &c); err != nil {
		return c, located(err, name)
	}
	if what := c.fault(); what != "" {
		return c, &ConfigError{Name: name, What: what}
	}
	for _, path := range []*string{&c.Store, &c.Reports.Folder, &c.Digest.File} {
		if *path != "" && *path != "-" && !filepath.IsAbs(*path) {
			*path = filepath.Join(filepath.Dir(name), *path)
		}
	}
	return c, nil
}

func decode(data []byte, c *Config) error {
	return toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(c)
}

// located says where in the file the error is.
func located(err error, name string) error {
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		first := unknown.Errors[0]
		line, _ := first.Position()
		return &ConfigError{name, line, fmt.Sprintf("unknown key %q; quotediff init writes a file with all known keys", strings.Join(first.Key(), "."))}
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		return &ConfigError{name, line, strings.TrimPrefix(wrong.Error(), "toml: ")}
	}
	return &ConfigError{Name: name, What: strings.TrimPrefix(err.Error(), "toml: ")}
}

var (
	reportFormats = []string{"md", "html", "json"}
	digestFormats = []string{"md", "json"}
	severities    = []string{string(compare.Info), string(compare.Low), string(compare.Medium), string(compare.High)}
)

// fault returns what is wrong with the values, empty if nothing is.
func (c *Config) fault() string {
	switch {
	case c.Store == "":
		return "store: want the path of a file"
	case c.Fetch.AtOnce < 1:
		return "fetch.at_once: want 1 or more"
	case c.Fetch.Timeout.Duration <= 0 || c.Fetch.Pause.Duration <= 0 || c.Fetch.Again.Duration < 0:
		return "fetch.timeout, fetch.pause and fetch.again: want a duration"
	case !slices.Contains(reportFormats, c.Reports.Format):
		return "reports.format: want one of " + strings.Join(reportFormats, ", ")
	case c.Reports.MinOutlets < 1:
		return "reports.min_outlets: want 1 or more"
	case !slices.Contains(digestFormats, c.Digest.Format):
		return "digest.format: want one of " + strings.Join(digestFormats, ", ")
	case !slices.Contains(severities, c.Digest.Severity):
		return "digest.severity: want one of " + strings.Join(severities, ", ")
	case c.Watch.Every.Duration < time.Minute:
		return "watch.every: want a minute or more"
	}
	return ""
}
