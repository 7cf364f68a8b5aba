package quote

func titleWord(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "dr", "sir", "president", "senator", "sen", "rep", "gov", "prof", "professor", "herr", "frau":
		return true
	}
	return false
}

func shortForm(w string) string { return w }
