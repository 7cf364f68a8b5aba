package feed

import (
	"testing"
	"time"
)

// TestPace holds what a feed asks to wait between two fetches, and that the text
// of an item says nothing about it.
func TestPace(t *testing.T) {
	for head, want := range map[string]time.Duration{
		"":               0,
		"<ttl>90</ttl>":  90 * time.Minute,
		"<ttl> 0 </ttl>": 0,
		"<ttl>9999999999</ttl><sy:updatePeriod>\n hourly\n</sy:updatePeriod>":                                time.Hour,
		"<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency> 4 </sy:updateFrequency>":               6 * time.Hour,
		"<sy:updatePeriod>sometimes</sy:updatePeriod>":                                                       0,
		"<item><title>x</title><ttl>5</ttl></item>":                                                          0,
		"<sy:updateFrequency>2</sy:updateFrequency><syn:updatePeriod>hourly</syn:updatePeriod><item></item>": 30 * time.Minute,
	} {
		f, err := Parse([]byte("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' xmlns:syn='http://purl.org/rss/1.0/modules/syndication/'><channel><title>C</title>"+head+"</channel></rss>"), "")
		if err != nil || f.TTL != want {
			t.Errorf("%s: %v, %v, want %v", head, f.TTL, err, want)
		}
	}
}
