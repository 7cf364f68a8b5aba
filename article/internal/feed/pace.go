package feed

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var (
	ttl       = regexp.MustCompile(`<ttl>\s*(\d{1,6})\s*</ttl>`)
	period    = regexp.MustCompile(`<\w+:updatePeriod[^>]*>\s*(\w+)\s*</`)
	frequency = regexp.MustCompile(`<\w+:updateFrequency[^>]*>\s*(\d{1,6})\s*</`)
)

var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// pace returns how long the head of a feed asks to wait between two fetches:
// ttl of RSS 2.0, in minutes, or updatePeriod and updateFrequency of the RSS 1.0
// syndication module. It is 0 where the head does not say.
func pace(head string) time.Duration {
	if m := ttl.FindStringSubmatch(head); m != nil {
		n, err := strconv.Atoi(m[1])
		if err == nil && n > 0 {
			return time.Duration(n) * time.Minute
		}
	}
	m := period.FindStringSubmatch(head)
	if m == nil {
		return 0
	}
	every := periods[strings.ToLower(m[1])]
	if m = frequency.FindStringSubmatch(head); m != nil {
		n, err := strconv.Atoi(m[1])
		if err == nil && n > 0 {
			every /= time.Duration(n)
		}
	}
	return every
}
