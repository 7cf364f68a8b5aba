// Package batch makes one pass over feeds and folders: it polls what is due,
// reads, puts articles into stories, groups the utterances of the stories that
// have something new, and says what that is.
//
// Start with [Open], [Desk.Add] and [Desk.Run]. All that lasts is in the store;
// a pass that was cut off at any moment is gone on with by the next one, which
// comes to what it would have come to.
//
// The package makes no request but through package feed.
package batch
