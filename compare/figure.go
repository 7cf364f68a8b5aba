package compare

import "math"

// Dimension is what a figure measures.
type Dimension string

const (
	Count       Dimension = "count"       // how many of what its noun says
	Share       Dimension = "share"       // of a whole, in percent
	Points      Dimension = "points"      // percentage points
	Money       Dimension = "money"       // in the currency of Figure.Unit
	Length      Dimension = "length"      // in metres
	Area        Dimension = "area"        // in hectares
	Mass        Dimension = "mass"        // in kilograms
	Volume      Dimension = "volume"      // in litres
	Duration    Dimension = "duration"    // in seconds; a month is a twelfth of 365.25 days
	Speed       Dimension = "speed"       // in metres a second
	Temperature Dimension = "temperature" // in degrees Celsius, or in degrees of a scale that is not named
	Age         Dimension = "age"         // of somebody or something, in years
	Year        Dimension = "year"        // of the calendar
	Ordinal     Dimension = "ordinal"     // the place in an order
)

// Figure is a number that a wording tells, with the words that bound it, its unit
// and, where it is one of a pair, the other end: "nearly 1,900", "60 to 80",
// "$2 million", "dozens of". Days, dates, times of day and decades are none.
type Figure struct {
	From, To  int // its tokens, half open
	At        int // the token of the number, of a pair the first
	Dimension Dimension
	Unit      string  // of money the sign of the currency, empty where none is named; of a temperature "°", "°c" or "°f"
	Low, High float64 // what its words can mean, in the unit of its dimension; an end without a bound is infinite
	Pair      bool    // two numbers stand there: a range, a score, the sides of a vote
	Ends      [2]float64
	Vague     bool    // a word stands for the number: "dozens"
	Per       float64 // of a rate, the time in seconds: "a month", "annually"; else 0

	bound  boundKind
	number figure
	factor float64 // one of the unit as printed in that of its dimension
	months bool    // a duration told in months or years, whose days vary
}

// Comparable reports whether two figures measure the same, so that they are either
// compatible or not. Sums in two currencies are where their digits are the same: one
// of the currencies is wrong then.
func (f *Figure) Comparable(g *Figure) bool {
	switch {
	case f.Dimension != g.Dimension:
		return false
	case f.Per != g.Per && f.Per > 0 && g.Per > 0:
		return false
	case f.Dimension == Money:
		return f.Unit == g.Unit || f.Unit == "" || g.Unit == "" || f.Ends == g.Ends
	}
	return true
}

// Meets reports whether two comparable figures can be one number: what their words
// allow, the rounding to the last digit that is written, and that of a conversion
// between units. Two pairs meet where their ranges do. Two numbers that words bound on
// the same side, "at least ten" and "at least twelve", meet where the numbers do.
func (f *Figure) Meets(g *Figure) bool {
	switch {
	case f.Dimension == Money && f.Unit != g.Unit && f.Unit != "" && g.Unit != "":
		return false
	case f.Dimension == Temperature && (f.Unit == "°") != (g.Unit == "°"):
		return f.scaled("°c").meets(g.scaled("°c")) || f.scaled("°f").meets(g.scaled("°f"))
	}
	return f.meets(g)
}

// Converted reports whether two figures are printed in different units of one
// dimension.
func (f *Figure) Converted(g *Figure) bool { return f.factor != g.factor || f.Unit != g.Unit }

// One is one of the unit as printed in that of its dimension: of "two weeks" a week, in
// seconds.
func (f *Figure) One() float64 { return f.factor }

// Same reports whether two comparable figures are written as one number, whatever
// bounds them: two ranges with the same ends, two numbers that are roundings of one
// another.
func (f *Figure) Same(g *Figure) bool {
	if f.Pair || g.Pair || f.Vague || g.Vague {
		return f.Ends == g.Ends && f.factor == g.factor
	}
	return f.Meets(g) && math.Abs(f.base(f.Ends[0])-g.base(g.Ends[0])) <= farthestRounding*math.Abs(f.base(f.Ends[0]))
}

// scaled is a temperature whose scale is not named, in a scale.
func (f *Figure) scaled(unit string) *Figure {
	if f.Unit != "°" {
		return f
	}
	g := *f
	g.Unit = unit
	g.measure(f.Ends[0], f.Ends[1])
	return &g
}

// base is a number of the unit as printed in that of its dimension.
func (f *Figure) base(v float64) float64 {
	if f.Unit == "°f" {
		v -= 32
	}
	return v * f.factor
}

// monthsVary is how far a duration in months may be from the same in days.
const monthsVary = 0.03

// farthestConverted is how far two numbers of different units may be apart by the
// rounding of the one that is written less finely, relative to the smaller.
const farthestConverted = 0.02

func (f *Figure) meets(g *Figure) bool {
	slack := 1e-9 * max(math.Abs(f.Ends[0]*f.factor), math.Abs(g.Ends[0]*g.factor))
	if f.Converted(g) {
		x, y := f.halfStep(), g.halfStep()
		slack += min(x, y) + min(max(x, y), farthestConverted*min(math.Abs(f.High), math.Abs(g.High)))
	}
	if f.months != g.months {
		slack += monthsVary * min(math.Abs(f.High), math.Abs(g.High))
	}
	if f.bound.open() && g.bound.open() && f.bound.allows(1) == g.bound.allows(1) {
		return math.Abs(f.base(f.Ends[0])-g.base(g.Ends[0])) <= slack // at least ten, more than twelve
	}
	if f.Low <= g.High+slack && g.Low <= f.High+slack {
		return true
	}
	return !f.Pair && !g.Pair && !f.Vague && !g.Vague && f.Dimension != Year && f.Dimension != Ordinal && f.factor == g.factor && f.bound == exactly && g.bound == exactly &&
		(f.number.writes(f.Ends[0], g.Ends[0]) || g.number.writes(g.Ends[0], f.Ends[0]))
}

// halfStep is half of the last digit that is written, in the unit of its dimension.
func (f *Figure) halfStep() float64 {
	if f.Vague || f.number.Token == nil {
		return 0
	}
	step, _ := f.number.step()
	return step * f.factor / 2
}

// farthestAbout is how far a number may be off that "about" stands before and that
// ends in zeros, relative to itself: "about 30" can be 26, "about 100" no more than
// 120.
const farthestAbout = 0.2

// allow fills Low and High from the ends and the words that bound them.
func (f *Figure) allow(low, high float64) {
	f.Low, f.High = low, high
	if f.Pair {
		return
	}
	step, _ := f.number.step()
	slack := max(farthestRounding*math.Abs(low), min(farthestAbout*math.Abs(low), f.zeros()*f.factor/2), step*f.factor/2)
	switch f.bound {
	case about:
		f.Low, f.High = low-slack, high+slack
	case near:
		f.Low = low - slack
	case over, least:
		f.High = math.Inf(1)
	case under, most:
		f.Low = math.Inf(-1)
	}
}

// zeros is the power of ten in which a whole number is printed: 1000 for "52,000".
func (f *Figure) zeros() float64 {
	p := 1.0
	for v := math.Abs(f.Ends[0]); v >= 1 && math.Mod(v, p*10) == 0; {
		p *= 10
	}
	return p
}

// measure converts the two ends of a figure into the unit of its dimension, and says
// what they can be.
func (f *Figure) measure(first, second float64) {
	f.Ends = [2]float64{first, second}
	if f.Unit == "°f" {
		f.factor = 5.0 / 9
	}
	f.allow(f.base(min(first, second)), f.base(max(first, second)))
}
