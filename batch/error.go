package batch

// ArgumentError is what somebody asked for that nothing can be done with.
type ArgumentError struct{ What string }

// Error returns what is wrong and what is wanted.
func (e *ArgumentError) Error() string { return e.What }
