package quote

// Reconcile makes the speakers of several articles about one event the same
// people: each speaker's name becomes the fullest form that any of the
// articles prints, and a spokesperson gets the body that another article names.
// It changes the extractions in place. The result does not depend on their
// order. A surname that two people of the event share is left as it stands.
func Reconcile(xs []*Extraction) {
}
