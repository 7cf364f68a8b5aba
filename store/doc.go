// Package store keeps the memory of quotediff in one SQLite file: the bytes
// that were read, the articles and their versions, the quotations found in
// them, stories and clusters under ids that are kept for ever, feeds and what is
// remembered of them, runs, and an index of words.
//
// Start with [Open] and [DB.SavePoll]. What an article says is never changed:
// one that comes again with another text is a new version. All writing methods
// are one transaction each; after a crash at any moment what a method
// acknowledged is there, whole and once.
//
// The package reads no clock, makes no request and extracts nothing. Times come
// in as arguments and go out in UTC with the nanosecond; the zero time stands
// for none.
package store
