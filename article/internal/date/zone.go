package date

import (
	"strconv"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

var zones = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for name, hours := range language.Any.Rows(language.TimeZones) {
		if h, err := strconv.ParseFloat(hours[0], 64); err == nil {
			m[name] = h
		}
	}
	return m
})

// isOffset distinguishes "+0200" and "-0500" from a year.
func isOffset(t token) bool {
	return strings.HasSuffix(t.before, "+") || strings.HasSuffix(t.before, " -") || strings.HasSuffix(t.before, "−")
}

// zone reads an offset or the name of a zone after the time.
func (p *parts) zone(ts []token) {
	for i, t := range ts {
		sign := 1
		switch {
		case strings.HasSuffix(t.before, "-"), strings.HasSuffix(t.before, "−"):
			sign = -1
		case strings.HasSuffix(t.before, "+"):
		default:
			if h, ok := zones()[t.text]; ok && !t.number && !p.zoned {
				p.offset, p.zoned = int(h*3600), true
			}
			continue
		}
		if !t.number || !p.timed {
			continue
		}
		switch hours := number(t.text); {
		case len(t.text) == 4:
			p.offset = sign * (hours/100*3600 + hours%100*60)
		case len(t.text) <= 2 && i+1 < len(ts) && ts[i+1].before == ":" && len(ts[i+1].text) == 2:
			p.offset = sign * (hours*3600 + number(ts[i+1].text)*60)
		case len(t.text) <= 2:
			p.offset = sign * hours * 3600
		default:
			continue
		}
		p.zoned = true
		return
	}
}
