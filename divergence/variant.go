package divergence

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/attribution"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// variant is one wording of a cluster against the base.
type variant struct {
	cluster     *cluster.Cluster
	base, other *cluster.Member      // of the base wording and of this one; of two articles where there are two
	with        []*article.Article   // that agree with the base, one an outlet
	others      []*article.Article   // that have this wording
	differences []compare.Difference // A in the base
	seen        map[changeKey]int    // of the cluster: where a change that another wording has was reported
}

// changeKey is equal for one change of the base in two wordings.
type changeKey struct {
	typ   string
	at    compare.Range // in a wording
	in    string        // that wording
	words string        // instead of them, folded
}

// wordings compares every wording of a cluster with the base, each once.
func (r *run) wordings(i int) {
	c := &r.clusters[i]
	base := &c.Members[c.Base]
	all := r.collate(c)
	own := all[slices.IndexFunc(all, func(w *wording) bool { return w.has(base) })]
	cosmetics := slices.DeleteFunc(slices.Clone(all), func(w *wording) bool {
		return voice(w.first()) != cluster.Variant || w.first().Wording.Text == base.Wording.Text || !cosmetic(w.differences)
	})
	with := make(map[*article.Article]bool) // the base
	var agree []*article.Article            // with the base, one an outlet
	for _, m := range own.members {
		if a := m.Quote.Article; !with[a] {
			with[a] = true
			agree = append(agree, a)
		}
	}
	agree = onePerOutlet(agree)
	seen := make(map[changeKey]int)
	for _, w := range all {
		if w == own {
			continue
		}
		ms := slices.DeleteFunc(slices.Clone(w.members), func(m *cluster.Member) bool { return with[m.Quote.Article] })
		if len(ms) == 0 {
			continue // an article that has both is not a divergence
		}
		v := variant{cluster: c, base: own.first(), other: ms[0], with: agree, differences: w.differences, seen: seen}
		for _, m := range ms {
			v.others = append(v.others, m.Quote.Article)
		}
		v.nearest(cosmetics)
		r.compare(v)
	}
}

// onePerOutlet keeps the first of some articles for each outlet.
func onePerOutlet(articles []*article.Article) []*article.Article {
	seen := make(map[string]bool)
	return slices.DeleteFunc(articles, func(a *article.Article) bool {
		o := note.Outlet(a)
		was := seen[o]
		seen[o] = true
		return was
	})
}

// maxWitnesses is how many wordings that differ from the base only in print are
// tried for each wording with other words, so that the cost stays linear in the
// members.
const maxWitnesses = 8

// nearest compares a wording that has other words with the closest witness: the
// wording with the words of the base that differs least in print from this one.
// Differences of print then do not hide those of words.
func (v *variant) nearest(cosmetics []*wording) {
	if voice(v.other) != cluster.Variant || cosmetic(v.differences) {
		return
	}
	best, tried := looks(v.differences), 0
	for _, w := range cosmetics {
		if best == 0 || tried == maxWitnesses {
			return
		}
		o := w.first()
		if o.Quote.Article == v.other.Quote.Article {
			continue
		}
		tried++
		ds := compare.Differences(o.Wording, v.other.Wording, compare.Align(o.Wording, v.other.Wording))
		if n := looks(ds); n < best {
			best, v.base, v.differences = n, o, ds
		}
	}
}

// cosmetic reports whether all differences are only of print.
func cosmetic(ds []compare.Difference) bool {
	return !slices.ContainsFunc(ds, func(d compare.Difference) bool { return !d.Type.Cosmetic() })
}

// looks counts the differences of print. It leaves out the capital of the first
// word, which depends on the sentence around the marks.
func looks(ds []compare.Difference) int {
	n := 0
	for _, d := range ds {
		if d.Type == compare.Typographic && !(d.Subtype == "case" && d.A.Start == 0) {
			n++
		}
	}
	return n
}

// voice says whether words are reported, half of a splice, or quoted in marks:
// the same words count differently in each.
func voice(m *cluster.Member) cluster.Relation {
	if m.Relation == cluster.Splice || m.Relation == cluster.Reported {
		return m.Relation
	}
	if m.Quote.Kind == quote.Indirect {
		return cluster.Reported
	}
	return cluster.Variant
}

// compare reports what differs in one wording.
func (r *run) compare(v variant) {
	if voice(v.other) == cluster.Reported || voice(v.base) == cluster.Reported {
		r.paraphrase(v)
		return
	}
	cuts := v.truncations()
	if v.fragment(cuts) {
		if r.fragment(v, cuts); v.other.Wording.Words() < leastFragment {
			return
		}
	} else {
		r.cut(v, cuts)
	}
	loose := v.loose()
	for i, d := range v.differences {
		if cuts.has(d) || v.closes(d) || r.elsewhere(v, cuts, d) || r.atJoin(v, d) || i > 0 && v.capital(v.differences[i-1], d) {
			continue
		}
		k := changeKey{string(d.Type), d.A, v.base.Wording.Text, strings.ToLower(note.Printed(v.other.Wording.Text, d.B))}
		if i, ok := v.seen[k]; ok {
			r.agree(i, v.others)
			continue
		}
		if v.seen[k] = len(r.found); loose {
			r.loose = append(r.loose, len(r.found))
		}
		r.tell(Divergence{
			Cluster: v.cluster.ID, Type: d.Type, Subtype: d.Subtype, Severity: v.weight(d),
			A: side(v.base.Stretch, d.A), B: side(v.other.Stretch, d.B), Rule: d.Rule,
		}, v, r.note(v, d))
	}
}

// capital reports whether a difference is only the capital of a word that another
// mark before it makes the first of a sentence: that mark is told.
func (v *variant) capital(mark, d compare.Difference) bool {
	a, b := v.base.Wording.Text, v.other.Wording.Text
	return d.Type == compare.Typographic && d.Subtype == "case" && mark.Type == compare.Typographic && mark.Subtype == "punctuation" &&
		mark.A.End <= d.A.Start && mark.B.End <= d.B.Start &&
		!lexicon.Wordy(a[mark.A.End:d.A.Start]+b[mark.B.End:d.B.Start])
}

// telling is a change that several wordings of a cluster may have: the articles
// that are known to have it, and the note that names their outlets.
type telling struct {
	by   []*article.Article
	note func(by []string) string
}

// tell reports a change of a wording, with all outlets of both sides.
func (r *run) tell(d Divergence, v variant, note func(by []string) string) {
	d.Note = note(r.outlets(v.others...))
	r.tellings[len(r.found)] = &telling{v.others, note}
	r.report(d, slices.Concat(v.with, v.others)...)
}

// weight is the severity of a difference. Where one wording has less than half of
// the words of the other, high becomes medium: they may be two sentences.
func (v *variant) weight(d compare.Difference) compare.Severity {
	a, b := v.base.Wording.Words(), v.other.Wording.Words()
	switch {
	case d.Severity == compare.High && 2*min(a, b) < max(a, b):
		return compare.Medium
	case d.Subtype == "force" && v.runsOn(d):
		return compare.Low
	}
	return d.Severity
}

// runsOn reports whether a question mark is a comma, a dash or nothing in the other
// wording: an outlet joined the sentence to its own or to the next.
func (v *variant) runsOn(d compare.Difference) bool {
	marks := v.base.Wording.Text[d.A.Start:d.A.End] + v.other.Wording.Text[d.B.Start:d.B.End]
	return !lexicon.Wordy(marks) && !strings.ContainsAny(marks, ".!…")
}

// firm is the share of the shorter wording's words that the other must contain for
// the two to be taken for one sentence. Below it they may be two sentences on one
// subject, in which no word stands for another. Set on the medium findings in
// stories of three outlets.
const firm = 0.6

// loose reports whether the two wordings share few words.
func (v *variant) loose() bool {
	return float64(v.agreed()) < firm*float64(min(v.base.Wording.Words(), v.other.Wording.Words()))
}

// settle lowers the severity of what was found between loosely alike wordings. In
// a translated article other words are expected, and the severity stays.
func (r *run) settle() {
	for _, i := range r.loose {
		if d := &r.found[i]; d.Type != compare.Translation && d.Severity.Rank() > compare.Low.Rank() {
			d.Severity = compare.Low
		}
	}
}

// utterances lowers what differs between the words of two utterances: of two people, or on
// two occasions. That they are two is said by how the words are attributed.
func (r *run) utterances() {
	for i := range r.found {
		d := &r.found[i]
		inWords := d.Type.Rewords() || d.Type.OneSided() || d.Type == compare.Splice || d.Type == compare.Elision
		if inWords && d.A.Quote != nil && d.B.Quote != nil && d.Severity.Rank() > compare.Low.Rank() && attribution.Apart(d.A.Quote, d.B.Quote) {
			d.Severity = compare.Low
		}
	}
}

// agreed counts the words that the two wordings share, in print or normalized.
func (v *variant) agreed() int {
	n := 0
	for _, l := range compare.Align(v.base.Wording, v.other.Wording).Links {
		if v.base.Wording.Tokens[l.A].Word && (l.Kind == compare.Equal || l.Kind == compare.Normalized) {
			n++
		}
	}
	return n
}

// closes reports whether a difference is only the mark that ends a wording: a
// comma before an attribution is a full stop elsewhere.
func (v *variant) closes(d compare.Difference) bool {
	a, b := v.base.Wording.Text, v.other.Wording.Text
	if lexicon.Wordy(a[d.A.Start:d.A.End]) || lexicon.Wordy(b[d.B.Start:d.B.End]) || strings.ContainsAny(a[d.A.Start:d.A.End]+b[d.B.Start:d.B.End], "?!…") {
		return false
	}
	return !lexicon.Wordy(a[d.A.End:]) || !lexicon.Wordy(b[d.B.End:])
}

// note says in one sentence what differs between the base and the outlets that have
// another wording.
func (r *run) note(v variant, d compare.Difference) func(by []string) string {
	a, b := note.Printed(v.base.Wording.Text, d.A), note.Printed(v.other.Wording.Text, d.B)
	with := r.withBase(v)
	base := note.Names(with)
	denies := d.Type == compare.Negation && d.Subtype == "negation" && !v.loose()
	return func(by []string) string {
		other := note.Names(by)
		switch {
		case denies && a == "":
			return fmt.Sprintf("%s affirms it in %s and denies it in %s: “%s” is added.", v.speaker(), base, other, b)
		case denies && b == "":
			return fmt.Sprintf("%s denies it in %s and affirms it in %s: “%s” is missing.", v.speaker(), base, other, a)
		case a == "":
			return fmt.Sprintf("%s %s “%s”; %s %s not have it.", other, note.Verb(by, "adds", "add"), b, base, note.Verb(with, "does", "do"))
		case b == "":
			return fmt.Sprintf("%s %s “%s”; %s %s it.", other, note.Verb(by, "drops", "drop"), a, base, note.Verb(with, "has", "have"))
		case lexicon.Wordy(a) && declares(b):
			return fmt.Sprintf("%s %s “%s”, marked by an ellipsis; %s %s it.", other, note.Verb(by, "drops", "drop"), strings.Trim(a, " ,;:—–"),
				base, note.Verb(with, "has", "have"))
		case denies:
			return fmt.Sprintf("%s %s “%s”, %s “%s”: what the one affirms the other denies.", base, note.Verb(with, "has", "have"), a, other, b)
		}
		return fmt.Sprintf("%s %s “%s”, %s “%s”.", base, note.Verb(with, "has", "have"), a, other, b)
	}
}

// declares reports whether a text is an ellipsis and no word.
func declares(text string) bool { return !lexicon.Wordy(text) && ellipsis.MatchString(text) }

// withBase returns the outlets that have the words of the base.
func (r *run) withBase(v variant) []string {
	return r.outlets(append(slices.Clone(v.with), v.base.Quote.Article)...)
}

// speaker names who says the words; "The speaker" where no outlet does.
func (v *variant) speaker() string {
	for _, m := range []*cluster.Member{v.base, v.other} {
		if name := m.Quote.Speaker.Name; name != "" {
			return name
		}
	}
	return cmp.Or(v.cluster.Speaker, "The speaker")
}
