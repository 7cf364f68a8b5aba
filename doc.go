// Package quotediff is the root of a module that compares what outlets say
// somebody said. It holds no code; the stages are packages of their own, in
// the order in which the data passes through them:
//
//   - article: the text of one article and where it came from
//   - quote: quotations, reported speech and speakers, as spans of the text
//   - compare: two wordings, their alignment and typed differences
//   - cluster: which stretches of quotations are one utterance
//   - divergence: what differs between outlets
//   - report: the report and the JSON records
//   - feed, store, batch: feeds polled, what is remembered of them, and one pass
//     over what is new
//
// The example of package report shows the whole way.
package quotediff
