package format

import (
	_ "embed"
	"html"
	"io"
	"strings"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

//go:embed html.css
var stylesheet string

// HTML writes the report as one page that needs no other file and no script. It
// follows the reader's choice of light or dark, prints without its navigation, and
// says nothing by colour alone.
func HTML(w io.Writer, r *report.Report, detail Detail) error {
	s := sheetOf(r, detail)
	var p htmlPage
	p.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", htmlText(s.Title), "</title>\n",
		"<style>\n", stylesheet, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
	p.contents(s)
	p.write("<main>\n")
	for _, b := range s.Blocks {
		p.block(b)
	}
	p.closeSection()
	p.write("</main>\n</body>\n</html>\n")
	_, err := io.WriteString(w, p.String())
	return err
}

// htmlPage is the part of a page that has been written. open is the heading of the
// section that is not closed yet.
type htmlPage struct {
	strings.Builder
	open string
}

func (p *htmlPage) write(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// contents writes the links to the sections, as the navigation of the page.
func (p *htmlPage) contents(s view.Sheet) {
	p.write("<nav aria-label=\"Sections\">\n<ul>\n")
	for _, b := range s.Blocks {
		if h := b.Heading; h != nil && h.Level == 2 {
			p.write("<li><a href=\"#", htmlText(h.ID), "\">", htmlText(h.Text), "</a></li>\n")
		}
	}
	p.write("</ul>\n</nav>\n")
}

func (p *htmlPage) block(b view.Block) {
	switch {
	case b.Heading != nil:
		p.heading(b.Heading)
	case b.Quote != nil:
		p.write("<blockquote><p>", htmlLine(b.Quote), "</p></blockquote>\n")
	case b.List != nil:
		p.write("<ul>\n")
		for _, l := range b.List {
			p.write("<li>", htmlLine(l), "</li>\n")
		}
		p.write("</ul>\n")
	case b.Table != nil:
		p.table(b.Table)
	default:
		p.write("<p>", htmlLine(b.Para), "</p>\n")
	}
}

func (p *htmlPage) heading(h *view.Heading) {
	tag := "h" + string(rune('0'+h.Level))
	id := htmlText(h.ID)
	if h.Level == 2 {
		p.closeSection()
		p.open = h.Text
		p.write("<section aria-labelledby=\"", id, "\">\n")
	}
	p.write("<", tag, " id=\"", id, "\">", htmlText(h.Text), "</", tag, ">\n")
}

func (p *htmlPage) closeSection() {
	if p.open != "" {
		p.write("</section>\n")
		p.open = ""
	}
}

// table writes a table in a region of its own, so that a wide table scrolls by
// itself, also with the keyboard. One that is folded opens at a click.
func (p *htmlPage) table(t *view.Table) {
	if t.Folded != "" {
		p.write("<details>\n<summary>", htmlText(t.Folded), "</summary>\n")
		defer p.write("</details>\n")
	}
	p.write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"", htmlText(p.open), "\">\n<table>\n<thead>\n<tr>")
	for i, h := range t.Heads {
		p.write("<th scope=\"col\"", centre(t, i), ">", htmlLine(h), "</th>")
	}
	p.write("</tr>\n</thead>\n<tbody>\n")
	for _, r := range t.Rows {
		p.write("<tr>")
		for i, c := range r {
			if i == 0 {
				p.write("<th scope=\"row\">", htmlLine(c), "</th>")
				continue
			}
			p.write("<td", centre(t, i), ">", htmlLine(c), "</td>")
		}
		p.write("</tr>\n")
	}
	p.write("</tbody>\n</table>\n</div>\n")
}

func centre(t *view.Table, column int) string {
	if column < len(t.Centred) && t.Centred[column] {
		return " class=\"centre\""
	}
	return ""
}

// htmlTags are the HTML elements of styles.
var htmlTags = map[view.Style]string{view.Strong: "strong", view.Emphasized: "em", view.Exact: "code", view.Dropped: "del", view.Extra: "ins"}

func htmlLine(l view.Inline) string {
	var b strings.Builder
	for _, p := range l {
		text := htmlText(p.Text)
		switch tag, ok := htmlTags[p.Style]; {
		case p.Style == view.Break:
			b.WriteString("<br>")
		case p.More != "":
			b.WriteString("<details class=\"more\"><summary><" + tag + ">" + text + "</" + tag + "></summary>" + htmlText(p.More) + "</details>")
		case p.Style == view.Linked:
			b.WriteString("<a href=\"#" + htmlText(p.To) + "\">" + text + "</a>")
		case ok:
			b.WriteString("<" + tag + ">" + text + "</" + tag + ">")
		default:
			b.WriteString(text)
		}
	}
	return b.String()
}

// htmlText escapes text. Control characters, which HTML does not allow, are
// left out.
func htmlText(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s))
}
