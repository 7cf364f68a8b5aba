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
		{Speaker{Name: "Bexley Rail"}, Speaker{Name: "Jo Marsh", Org: "Bexley Rail"}, Compatible},
		{Speaker{Name: "officials"}, Speaker{Name: "Jo Marsh"}, Compatible},
		{Speaker{Name: "Die Bürgermeisterin"}, Speaker{Name: "Jo Marsh"}, Compatible},
		{Speaker{Name: "officials"}, Speaker{Name: "a man in the crowd"}, Unknown},
		{Speaker{Name: "one clerk"}, Speaker{Name: "one clerk"}, Compatible},
		{Speaker{Name: "Bexley Rail Authority"}, Speaker{Name: "BRA"}, Same},
		{Speaker{Name: "The Daily Comet"}, Speaker{Name: "Daily Comet"}, Same},
		{Speaker{Name: "Ann Roe, Bo Lind and Cy Poe"}, Speaker{Name: "Bo Lind"}, Compatible},
		{Speaker{Name: "Anna Ilves"}, Speaker{Name: "Bo Lind"}, Different},
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
