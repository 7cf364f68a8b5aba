package date

// clock reads "14:05", "2:05 pm", "14h30", "14.30 uhr", with seconds or not.
func (p *parts) clock(ts []token) []token {
	for i := 0; i+1 < len(ts) && !p.timed; i++ {
		a, b := ts[i], ts[i+1]
		if !a.number || len(a.text) > 2 {
			continue
		}
		end := i + 1
		switch {
		case b.number && (b.before == ":" || b.before == "." && i+2 < len(ts) && ts[i+2].text == "uhr") && len(b.text) == 2:
			p.hour, p.minute = number(a.text), number(b.text)
			end = i + 2
			if end < len(ts) && ts[end].number && len(ts[end].text) == 2 && (ts[end].before == ":" || ts[end].before == ".") {
				p.second = number(ts[end].text)
				end++
			}
			if end < len(ts) && ts[end].number && (ts[end].before == "." || ts[end].before == ",") { // fractions
				end++
			}
		case b.text == "h" && b.before == "" && i+2 < len(ts) && ts[i+2].number && len(ts[i+2].text) == 2 && ts[i+2].before == "":
			p.hour, p.minute = number(a.text), number(ts[i+2].text)
			end = i + 3
		case isHalf(ts[i+1:]) != "" && len(a.text) <= 2 && p.twelve(a.text):
			p.hour = number(a.text)
		default:
			continue
		}
		p.timed = true
		half := isHalf(ts[min(end, len(ts)):])
		switch {
		case half == "p" && p.hour < 12:
			p.hour += 12
		case half == "a" && p.hour == 12:
			p.hour = 0
		}
		return append(ts[:i:i], ts[min(end, len(ts)):]...)
	}
	return ts
}

func (p *parts) twelve(s string) bool { n := number(s); return 1 <= n && n <= 12 }

// isHalf returns "a" or "p" where the tokens begin with a half of the day.
func isHalf(ts []token) string {
	if len(ts) == 0 || ts[0].number {
		return ""
	}
	switch ts[0].text {
	case "am", "pm":
		return ts[0].text[:1]
	case "a", "p":
		if len(ts) > 1 && ts[1].text == "m" {
			return ts[0].text
		}
	}
	return ""
}
