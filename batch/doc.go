// Package batch makes one pass over feeds and folders: it polls what is due, reads
// it, puts articles into stories, groups the utterances of the stories that have
// something new, and reports the news.
//
// Start with [Open], [Desk.Add] and [Desk.Run]. All lasting state is in the store. A
// pass may be interrupted at any moment; the next one resumes it and arrives at the
// same result.
//
// The package makes requests through package feed only.
package batch
