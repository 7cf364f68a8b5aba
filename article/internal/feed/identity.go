package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// leastBody is the number of letters and digits from which a text alone identifies an
// item.
const leastBody = 100

// setKeys gives each item its keys: its GUID, its address without what does
// not name a page, and its text without markup, case and punctuation. An item
// whose GUID and address change with its title is still found by its text. A
// GUID that several items carry counts only together with the address; an
// address that several carry does not count.
func setKeys(items []Item) {
	guids, addresses := map[string]int{}, map[string]int{}
	for _, i := range items {
		guids[i.GUID]++
		addresses[Address(i.Link)]++
	}
	for n := range items {
		i := &items[n]
		address := Address(i.Link)
		switch {
		case i.GUID == "":
		case guids[i.GUID] > 1:
			i.Keys = append(i.Keys, key("guid+url", i.GUID+"\n"+address))
		default:
			i.Keys = append(i.Keys, key("guid", i.GUID))
		}
		if address != "" && addresses[address] == 1 {
			i.Keys = append(i.Keys, key("url", address))
		}
		i.Keys = append(i.Keys, key("text", folded(i)))
	}
}

func key(kind, value string) string {
	sum := sha256.Sum256([]byte(value))
	return kind + ":" + hex.EncodeToString(sum[:16])
}

// folded returns the letters and digits of an item's text in lower case; with those of
// its title if the text is short.
func folded(i *Item) string {
	body := letters(unescaped(i.HTML))
	if len(body) < leastBody {
		body = letters(i.Title) + "\n" + body + "\n" + i.DateText
	}
	return body
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// tracking are the parameters of addresses that say where a reader came from,
// not what is read: by prefix, and whole.
var (
	trackingPrefixes = []string{"utm_", "at_", "mc_", "pk_", "mtm_", "hsa_", "stm_", "wt."}
	trackingNames    = []string{"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "ocid", "ncid", "cmp", "cmpid", "icid", "ito", "smid", "smtyp", "src", "ref", "ref_src", "ref_url", "rss", "feed", "from", "partner", "source", "xtor", "ns_campaign", "ns_mchannel", "ns_source", "sr_share", "wtrid", "amp", "output"}
)

// Address returns a canonical form in which all addresses of one page are equal:
// without scheme, "www.", fragment, tracking parameters and a final slash, and with
// the parameters in order.
func Address(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" {
		return strings.TrimSpace(link)
	}
	host := strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
	query := u.Query()
	for name := range query {
		if isTracking(strings.ToLower(name)) {
			query.Del(name)
		}
	}
	address := host + strings.TrimRight(u.EscapedPath(), "/")
	if q := query.Encode(); q != "" { // sorted
		address += "?" + q
	}
	return address
}

func isTracking(name string) bool {
	return slices.Contains(trackingNames, name) ||
		slices.ContainsFunc(trackingPrefixes, func(p string) bool { return strings.HasPrefix(name, p) })
}
