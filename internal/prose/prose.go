// Package prose reads running text in its smallest parts: sentences and the
// pieces that words are made of. All other packages use it alike, so that a
// sentence, a letter and a mark are the same thing everywhere.
//
// Start with [Scan] and [Sentences]. What depends on the language, as
// abbreviations, are lists of package language.
package prose
