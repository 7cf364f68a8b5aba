package divergence

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

func TestRoles(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       string
	}{
		{"two posts at one body", "Norvik site engineer", "who works on the payroll of Norvik", "role/conflict medium"},
		{"two posts at two bodies", "Norvik site engineer", "treasurer of the Hedmark chess club", "role/title info"},
		{"one post in two words", "Norvik chief executive officer", "CEO of Norvik", ""},
		{"a post and more of it", "Norvik director", "the finance director of Norvik", "role/title info"},
		{"one before", "Norvik site engineer", "the former treasurer of Norvik", "role/title info"},
		{"who works there", "Norvik site engineer", "who works for Norvik", "role/title info"},
		{"who works there on something else", "Norvik site engineer", "who works on payroll at Norvik", "role/conflict medium"},
		{"a general word", "Norvik site engineer", "a Norvik employee", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			for i, role := range []string{test.a, test.b} {
				x := s.article([]string{"ann", "bee"}[i], "Runa Ask, "+role+", said: “"+vow+"”")
				q := s.says(s.quote(x, quote.Direct, vow), "Runa Ask", "Runa Ask", "said")
				q.Speaker.Role = s.span(x.Article, role)
				x.People = []quote.Person{{Name: "Runa Ask", Mentions: []article.Span{q.Speaker.Mention}, Roles: []article.Span{q.Speaker.Role}}}
			}
			got := ""
			for _, d := range s.find().Divergences {
				if d.Type == "role" {
					got += string(d.Type) + "/" + d.Subtype + " " + string(d.Severity)
				}
			}
			if got != test.want {
				t.Errorf("%q and %q: got %q, want %q", test.a, test.b, got, test.want)
			}
		})
	}
}

func TestNameForms(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"Runa Ask", "Runa B. Ask", 1},
		{"Runa Ask", "Runa Ask", 0},
		{"Runa Ask", "Norvik manager Runa Ask", 0},
		{"Runa Ask", "Mrs Ask", 0},
	} {
		s := newStory(t)
		for i, name := range []string{test.a, test.b} {
			x := s.article([]string{"ann", "bee"}[i], name+" said: “"+vow+"”")
			q := s.says(s.quote(x, quote.Direct, vow), "Runa B. Ask", name, "said")
			x.People = []quote.Person{{Name: "Runa B. Ask", Mentions: []article.Span{q.Speaker.Mention}}}
		}
		if got := brief(s.find(), "attribution"); len(got) != test.want {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
	}
}

// TestMisspeltName holds that a person whom two articles print in two spellings
// is reported once, under the spelling that both are known by.
func TestMisspeltName(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want []string
	}{
		{"Karen Olsen", "Karen Olson", []string{"attribution/name form low: ann Karen Olsen | bee Karen Olson"}},
		{"Karen Olsen", "Karen B. Olson", []string{"attribution/name form low: ann Karen Olsen | bee Karen B. Olson"}},
		{"Karen Olsen", "Karen Olsen", nil},
		{"Karen Ólsen", "Karen Olsen", nil}, // accents are not printed everywhere
	} {
		s := newStory(t)
		for i, name := range []string{test.a, test.b} {
			x := s.article([]string{"ann", "bee"}[i], name+" said: “"+vow+"”")
			q := s.says(s.quote(x, quote.Direct, vow), name, name, "said")
			x.People = []quote.Person{{Name: name, Mentions: []article.Span{q.Speaker.Mention}}}
			s.cluster([]string{"c-1", "c-2"}[i], s.same(q, vow))
		}
		quote.Reconcile(s.xs)
		if diff := cmp.Diff(test.want, brief(s.find(), "attribution")); diff != "" {
			t.Errorf("%q and %q: %s", test.a, test.b, diff)
		}
	}
}

// TestMisspeltNameInOtherLanguages holds that a name that only one outlet prints
// does not stand for another outlet's in silence, whatever the language. The
// genitive of a name is no second spelling, and roles are read in English only.
func TestMisspeltNameInOtherLanguages(t *testing.T) {
	roles := []string{"Norvik site engineer", "treasurer of the Hedmark chess club"} // two in English
	for _, test := range []struct {
		lang, a, b string
		want       []string
	}{
		{"de", "Anna Olsen", "Anna Olson", []string{"attribution/name form low: ann Anna Olsen | bee Anna Olson"}},
		{"fr", "Anna Pryce", "Anna Price", []string{"attribution/name form low: ann Anna Pryce | bee Anna Price"}},
		{"de", "Anna Olsen", "Anna Olsens", nil},
		{"fr", "Anna Martin", "Anna Martins", []string{"attribution/name form low: ann Anna Martin | bee Anna Martins"}},
		{"de", "Anna Olsen", "Anna B. Olsen", nil},
	} {
		s := newStory(t)
		for i, name := range []string{test.a, test.b} {
			x := s.article([]string{"ann", "bee"}[i], name+", "+roles[i]+": “"+vow+"”")
			x.Article.Lang = test.lang
			q := s.says(s.quote(x, quote.Direct, vow), name, name, ":")
			q.Speaker.Role = s.span(x.Article, roles[i])
			x.People = []quote.Person{{Name: name, Mentions: []article.Span{q.Speaker.Mention}, Roles: []article.Span{q.Speaker.Role}}}
			s.cluster([]string{"c-1", "c-2"}[i], s.same(q, vow))
		}
		quote.Reconcile(s.xs)
		if diff := cmp.Diff(test.want, brief(s.find(), "attribution")); diff != "" {
			t.Errorf("%q and %q: %s", test.a, test.b, diff)
		}
		if got := brief(s.find(), "role"); got != nil {
			t.Errorf("roles in %s: %v", test.lang, got)
		}
	}
}
