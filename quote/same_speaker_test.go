package quote

import "testing"

func TestSameSpeaker(t *testing.T) {
	tests := []struct {
		a, b Speaker
		want Likeness
	}{
		{Speaker{}, Speaker{Name: "Anna Ilves"}, Unknown},
		{Speaker{Name: "Anna Ilves"}, Speaker{Name: "Mrs. Ilves"}, Same},
		{Speaker{Name: "Anna Ilves"}, Speaker{Name: "Toomas Ilves"}, Different},
		{Speaker{Name: "Toomas H. Ilves"}, Speaker{Name: "T. Ilves"}, Same},
		{Speaker{Name: "Philip Ilves"}, Speaker{Name: "Phillip Ilves"}, Same},
		{Speaker{Name: "Valentina Ilves"}, Speaker{Name: "Valenstina Ilves"}, Same},
		{Speaker{Name: "Marin Ilves"}, Speaker{Name: "Martin Ilves"}, Different},
		{Speaker{Name: "Daniel Ilves"}, Speaker{Name: "Daniela Ilves"}, Different},
		{Speaker{Name: "Karen Olsen"}, Speaker{Name: "Karen Olson"}, Same},
		{Speaker{Name: "Liz Pryce"}, Speaker{Name: "Elizabeth Price"}, Same},
		{Speaker{Name: "Karen M. Stewart"}, Speaker{Name: "Karen Stuart"}, Same},
		{Speaker{Name: "Karen Johnson"}, Speaker{Name: "Karen Johnston"}, Same},
		{Speaker{Name: "Karen Harris"}, Speaker{Name: "Karen Harrison"}, Different},
		{Speaker{Name: "Karen Hall"}, Speaker{Name: "Karen Hill"}, Different},
		{Speaker{Name: "Karen Kim"}, Speaker{Name: "Karen Kin"}, Different},
		{Speaker{Name: "Karen Olsen"}, Speaker{Name: "Peter Olson"}, Different},
		{Speaker{Name: "John Olsen"}, Speaker{Name: "Joan Olsen"}, Different}, // brother and sister
		{Speaker{Name: "K. Olsen"}, Speaker{Name: "Karen Olson"}, Different},  // an initial is not enough
		{Speaker{Name: "Olsen"}, Speaker{Name: "Karen Olson"}, Compatible},
		{Speaker{Name: "Mr. Johnson"}, Speaker{Name: "Mr. Johnston"}, Compatible},
		{Speaker{Name: "Zhang Jian"}, Speaker{Name: "Zhang Jiang"}, Different}, // the family name stands first
		{Speaker{Name: "Bexley Trail"}, Speaker{Name: "Bexley Train"}, Different},
		{Speaker{Name: "Jo Marsh Sr."}, Speaker{Name: "Jo Marsh Jr."}, Different},
		{Speaker{Name: "Jo Marsh"}, Speaker{Name: "Jo Marsh Jr."}, Compatible}, // father and son, or one
		{Speaker{Name: "Marsh"}, Speaker{Name: "Jo Marsh Jr."}, Same},
		{Speaker{Name: "Bexley Rail"}, Speaker{Name: "Jo Marsh", Org: "Bexley Rail"}, Compatible},
		{Speaker{Name: "officials"}, Speaker{Name: "Jo Marsh"}, Compatible},
		{Speaker{Name: "Die Bürgermeisterin"}, Speaker{Name: "Jo Marsh"}, Compatible},
		{Speaker{Name: "officials"}, Speaker{Name: "a man in the crowd"}, Unknown},
		{Speaker{Name: "one clerk"}, Speaker{Name: "one clerk"}, Compatible},
		{Speaker{Name: "Bexley Rail Authority"}, Speaker{Name: "BRA"}, Same},
		{Speaker{Name: "The Daily Comet"}, Speaker{Name: "Daily Comet"}, Same},
		{Speaker{Name: "Ann Roe, Bo Lind and Cy Poe"}, Speaker{Name: "Bo Lind"}, Compatible},
		{Speaker{Name: "Anna Ilves"}, Speaker{Name: "Bo Lind"}, Different},
		{Speaker{Name: "Police Chief"}, Speaker{Name: "Anna Ilves"}, Compatible},
		{Speaker{Name: "Castle Press Secretary"}, Speaker{Name: "Anna Ilves"}, Compatible},
		{Speaker{Name: "Attorney General"}, Speaker{Name: "Anna Ilves"}, Compatible},
		{Speaker{Name: "House Minority Leader"}, Speaker{Name: "Bo Lind"}, Compatible},
		{Speaker{Name: "Press Secretary Anna Ilves"}, Speaker{Name: "Anna Ilves"}, Same},
		{Speaker{Name: "Press Secretary Anna Ilves"}, Speaker{Name: "Bo Ilves"}, Different},
		{Speaker{Name: "Justin Bishop"}, Speaker{Name: "Anna Ilves"}, Different}, // a given name stands first
		{Speaker{Name: "Supreme Court"}, Speaker{Name: "Anna Ilves"}, Different}, // a body
		{Speaker{Name: "Anna"}, Speaker{Name: "Anna Ilves"}, Compatible},
		{Speaker{Name: "Liz"}, Speaker{Name: "Elizabeth Ilves"}, Compatible},
		{Speaker{Name: "Anna"}, Speaker{Name: "Bo Ilves"}, Different},
		{Speaker{Name: "Anna"}, Speaker{Name: "Bo"}, Different},
	}
	for _, tt := range tests {
		if got := SameSpeaker(tt.a, tt.b); got != tt.want {
			t.Errorf("SameSpeaker(%q, %q) = %s, want %s", tt.a.Name, tt.b.Name, got, tt.want)
		}
		if got := SameSpeaker(tt.b, tt.a); got != tt.want {
			t.Errorf("SameSpeaker(%q, %q) = %s, want %s", tt.b.Name, tt.a.Name, got, tt.want)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, tt := range []struct {
		name string
		want bool
	}{
		{"Ida Roth", true},
		{"the Harbour Board", true},
		{"the mayor of Velmont", false},
		{"officials", false},
		{"It", false},
		{"", false},
	} {
		if got := (Speaker{Name: tt.name}).Named(); got != tt.want {
			t.Errorf("%q: %v", tt.name, got)
		}
	}
}
