package batch

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// JSON writes the digest as one object.
func (d *Digest) JSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(d)
}

// Markdown writes the digest for people.
func (d *Digest) Markdown(w io.Writer) error {
	var b strings.Builder
	since := "the beginning"
	if d.Since > 0 {
		since = fmt.Sprintf("run %d", d.Since)
	}
	fmt.Fprintf(&b, "# New since %s\n\n%s\n", since, d.Made.Format("2006-01-02 15:04 MST"))
	if d.Empty() {
		b.WriteString("\nNothing.\n")
	}
	for _, s := range d.Stories {
		s.markdown(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (s *StoryDigest) markdown(b *strings.Builder) {
	title := s.Title
	if title == "" {
		title = "A story without a title"
	}
	fmt.Fprintf(b, "\n## %s\n\n%s · %s\n", plain(title), plain(strings.Join(s.Outlets, ", ")), s.Story)
	utterances(b, "New statements", s.Statements, func(u *Utterance) (string, []string) { return u.Text, u.Outlets })
	utterances(b, "New wordings of known statements", s.Wordings, func(u *Utterance) (string, []string) { return u.Wording, u.Newly })
	if len(s.Edits) == 0 {
		return
	}
	b.WriteString("\n### Edited since they were read\n")
	for _, e := range s.Edits {
		fmt.Fprintf(b, "\n- **%s**, %s", plain(e.Outlet), e.Article)
		if e.URL != "" {
			fmt.Fprintf(b, ", <%s>", e.URL)
		}
		b.WriteByte('\n')
		for _, text := range e.Gone {
			fmt.Fprintf(b, "  - no longer quoted: “%s”\n", plain(text))
		}
		for _, text := range e.Added {
			fmt.Fprintf(b, "  - newly quoted: “%s”\n", plain(text))
		}
		changes(b, e.Divergences)
	}
}

// changes writes how an edit changed the words.
func changes(b *strings.Builder, all []report.Divergence) {
	for _, d := range all {
		fmt.Fprintf(b, "  - %s, %s: %s", d.Severity, d.Type, plain(d.Subtype))
		if d.A != nil && d.B != nil {
			fmt.Fprintf(b, ": was “%s”, now “%s”", plain(d.A.Text), plain(d.B.Text))
		}
		b.WriteByte('\n')
	}
}

func utterances(b *strings.Builder, heading string, all []Utterance, told func(*Utterance) (text string, by []string)) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "\n### %s\n", heading)
	for _, u := range all {
		who := u.Speaker
		if who == "" {
			who = "not named"
		}
		text, by := told(&u)
		fmt.Fprintf(b, "\n- **%s**: “%s” (%s; %s)\n", plain(who), plain(text), plain(strings.Join(by, ", ")), u.Cluster)
		differences(b, u.Divergences)
	}
}

func differences(b *strings.Builder, all []report.Divergence) {
	for _, d := range all {
		fmt.Fprintf(b, "  - %s, %s: %s", d.Severity, d.Type, plain(d.Subtype))
		if d.A != nil && d.B != nil && d.Note == "" {
			fmt.Fprintf(b, ": “%s” – “%s”", plain(d.A.Text), plain(d.B.Text))
		}
		if d.Note != "" {
			fmt.Fprintf(b, ". %s", plain(d.Note))
		}
		b.WriteByte('\n')
	}
}

// plain keeps foreign text on one line and from being taken for markup.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`).Replace(s)
}
