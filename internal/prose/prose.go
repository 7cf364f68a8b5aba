// Package prose reads running text in its smallest parts: sentences and the
// pieces of which words are made. All other packages use it, so that a
// sentence, a letter and a mark are the same thing everywhere.
//
// Start with [Scan] and [Sentences]. What depends on the language, such as
// abbreviations, comes from the lists of package language.
package prose
