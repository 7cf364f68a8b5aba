package batch

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	contradictions(b, s.Contradictions)
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

// contradictions writes what new articles tell otherwise than others.
func contradictions(b *strings.Builder, all []Contradiction) {
	if len(all) == 0 {
		return
	}
	b.WriteString("\n### New contradictions\n\n")
	for _, c := range all {
		b.WriteString("- ")
		if m := c.matter(); m != "" {
			fmt.Fprintf(b, "**%s**: ", plain(m))
		}
		fmt.Fprintf(b, "%s. (%s; %s, %s; %s)\n", c.sentence(), c.kinds(), plain(c.New[0].where()), plain(c.Against[0].where()), c.ids())
	}
}

// matter says in words what the contradiction is about; it is empty where nothing
// says so.
func (c *Contradiction) matter() string {
	m := strings.Join(c.each(func(d *report.Divergence) string { return d.Matter }), "; ")
	first, size := utf8.DecodeRuneInString(m)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + m[size:]
}

func (c *Contradiction) kinds() string {
	return strings.Join(c.each(func(d *report.Divergence) string { return fmt.Sprintf("%s, %s", d.Severity, d.Type) }), "; ")
}

func (c *Contradiction) ids() string {
	return strings.Join(c.each(func(d *report.Divergence) string { return d.ID }), ", ")
}

// each returns what the divergences have of something, each once, without the empty.
func (c *Contradiction) each(of func(*report.Divergence) string) []string {
	var out []string
	for i := range c.Divergences {
		if s := of(&c.Divergences[i]); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// sentence says who tells what, and who tells what otherwise.
func (c *Contradiction) sentence() string {
	now, others := outletsOf(c.New), outletsOf(c.Against)
	if slices.Equal(now, others) && len(now) == 1 {
		return fmt.Sprintf("%s now has “%s”, where it had “%s”", plain(now[0]), c.New[0].clause(), c.Against[0].clause())
	}
	return fmt.Sprintf("%s “%s”, where %s “%s”", have(now), c.New[0].clause(), have(others), c.Against[0].clause())
}

// outletsOf returns the outlets of some places, each once.
func outletsOf(all []Place) []string {
	var out []string
	for _, p := range all {
		if !slices.Contains(out, p.Outlet) {
			out = append(out, p.Outlet)
		}
	}
	return out
}

// have returns "Post has", "Mail and Post have" or "Echo, Mail and Post have".
func have(outlets []string) string {
	n := len(outlets) - 1
	if n == 0 {
		return plain(outlets[0]) + " has"
	}
	return plain(strings.Join(outlets[:n], ", ")+" and "+outlets[n]) + " have"
}

// clause returns the words of a place without the marks before and after them, in
// bold those that differ.
func (p *Place) clause() string {
	const bold = "\x00"
	text := []rune(p.Text)
	for _, w := range slices.Backward(p.apart()) {
		text = slices.Concat(text[:w.Start-p.Start], []rune(bold), text[w.Start-p.Start:w.End-p.Start], []rune(bold), text[w.End-p.Start:])
	}
	return strings.ReplaceAll(plain(strings.Trim(string(text), " .,;:–—-")), bold, "**")
}

// apart returns the words that differ and stand in the clause, in the order of the
// text, without those that overlap others.
func (p *Place) apart() []report.Span {
	var out []report.Span
	for _, w := range slices.SortedFunc(slices.Values(p.Words), func(a, b report.Span) int { return cmp.Compare(a.Start, b.Start) }) {
		if w.Start >= p.Start && w.End <= p.End && (len(out) == 0 || w.Start >= out[len(out)-1].End) {
			out = append(out, w)
		}
	}
	return out
}

// where says where a place is, in code points.
func (p *Place) where() string {
	title := ""
	if p.Part != "" {
		title = " in the title"
	}
	return fmt.Sprintf("%s%s at %d to %d", p.Article, title, p.Start, p.End)
}

// plain keeps foreign text on one line and from being taken for markup.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`).Replace(s)
}
