package compare

// Relation is why two words of one language may be linked, the strongest reason
// there is: Normalized, Inflected, Synonym, Related or Unlinked. Equal is not told
// from Normalized. It is symmetric.
func Relation(a, b *Token, lang string) LinkKind { return relation(a, b, profileOf(lang).lexicon) }

// relation is [Relation] by a lexicon; nil where the two words have none in common.
func relation(x, y *Token, l *lexicon) LinkKind {
	switch {
	case x.norm == y.norm && x.Norm == y.Norm, x.Value != "" && x.val == y.val && x.Value == y.Value && (unitsAgree(x.Unit, y.Unit) || x.Unit == "%" || y.Unit == "%"):
		return Normalized
	case x.lemma == y.lemma || x.stem == y.stem && x.Kind == Letters && y.Kind == Letters:
		return Inflected
	case l == nil || x.lexeme < 0 || y.lexeme < 0:
		return Unlinked
	case l.synonymous(x.lexeme, y.lexeme):
		return Synonym
	case l.near(x.lexeme, y.lexeme):
		return Related
	}
	return Unlinked
}
