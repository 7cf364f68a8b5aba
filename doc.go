// Package quotediff compares what outlets say somebody said, and how they tell
// what happened. It says where they differ, never who is right.
//
// Start with [Analyse], which takes articles the whole way to a report, and
// [Options]. Each stage is a package that can be used alone:
//
//   - article: the text of one article and where it came from
//   - quote: quotations, reported speech and speakers, as spans of the text
//   - compare: two wordings, their alignment and typed differences
//   - cluster: which stretches of quotations are one utterance
//   - divergence: what differs between outlets
//   - report: the report, which is JSON, and the records of the stages
//   - report/format: the report as Markdown, HTML, CSV or plain text
//
// The packages feed, store and batch follow feeds and remember what was in
// them; batch analyses what is new.
//
// Only feed, store and batch open files or make requests. The same articles
// give the same report, whatever their order and however many processors there
// are.
package quotediff
