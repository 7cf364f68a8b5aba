// Package store keeps the memory of quotediff in one SQLite file: the bytes that
// were read, the articles and their versions, the quotations and claims found in
// them, stories and clusters under permanent ids, feeds and what is remembered of
// them, runs, and an index of words.
//
// Start with [Open] and [DB.SavePoll]. The text of an article never changes: if it
// comes again with another text, that is a new version. Each writing method is one
// transaction: after a crash at any moment, what a method acknowledged is there,
// complete and once.
//
// The package reads no clock, makes no request and extracts nothing. Times are
// arguments, and are returned in UTC to the nanosecond; the zero time stands for
// none.
package store
