package format

import "testing"

func TestEscape(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"plain words, and 3.5 per cent.", "plain words, and 3.5 per cent."},
		{"*not* _this_ ~~or~~ `that`", `\*not\* \_this\_ \~\~or\~\~ \` + "`that\\`"},
		{"a | b", `a \| b`},
		{"<b>x</b> & y &amp; R&D;", `\<b>x\</b> & y \&amp; R\&D;`},
		{"[but] see [this](there)", `[but] see [this\](there)`},
		{"$5 and 5$", `$5 and 5\$`},
		{"# no heading #1", `\# no heading #1`},
		{"- no list", `\- no list`},
		{"2020. No list", `2020\. No list`},
		{"2.5 is no list", "2.5 is no list"},
		{"> no quotation > here", `\> no quotation > here`},
		{"two\n\n lines\t\x00here ", "two lines here "},
		{"", ""},
	} {
		if got := escape(test.text, true); got != test.want {
			t.Errorf("escape(%q) = %q, want %q", test.text, got, test.want)
		}
	}
	if got := escape("# in a cell", false); got != "# in a cell" {
		t.Errorf("in a cell: %q", got)
	}
	if got := code("a`b|c"); got != "`a'b'c`" {
		t.Errorf("code: %q", got)
	}
}
