package divergence

import (
	"github.com/quotediff/quotediff/compare"
)

// Collation sets the wording of one member of a cluster beside the base of the
// cluster. It is what a report strikes and sets bold; what matters of it is a
// [Divergence].
type Collation struct {
	Cluster     string               // id
	Member      int                  // index into the members of the cluster; never the base
	Differences []compare.Difference // A in the text of the base's wording, B in that of the member's, in order of B
}
