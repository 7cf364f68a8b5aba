package batch

// ArgumentError is the error about an argument that makes no sense.
type ArgumentError struct{ What string }

// Error returns what is wrong and what is wanted.
func (e *ArgumentError) Error() string { return e.What }
