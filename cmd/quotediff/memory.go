package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/cluster"
)

func memoryFlag() cli.Flag {
	return &cli.StringFlag{Name: "memory", Usage: "use about `SIZE` of memory, as in 300MiB: quotations that do not fit are stored in the folder for temporary files; the output does not depend on it",
		Action: func(_ *cli.Context, v string) error {
			_, err := parseSize(v)
			return err
		}}
}

// units are the units of sizes.
var units = []struct {
	name  string
	bytes float64
}{
	{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"TiB", 1 << 40},
	{"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}, {"B", 1},
}

// leastMemory is what a run takes even if it has little to do.
const leastMemory = 64 << 20

// parseSize reads a size in bytes, as "300MiB" or "2GB"; "" is 0, no bound.
func parseSize(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	wrong := &usageError{fmt.Sprintf("--memory %s: want a size of 64 MiB or more", s), "for example --memory 300MiB"}
	for _, u := range units {
		number, ok := strings.CutSuffix(s, u.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || !(n*u.bytes >= leastMemory && n*u.bytes < math.MaxInt64) {
			return 0, wrong
		}
		return int(n * u.bytes), nil
	}
	return 0, wrong
}

// scratch is the temporary file of a run.
type scratch struct{ file *os.File }

func (s *scratch) open() (cluster.Scratch, error) {
	f, err := os.CreateTemp("", "quotediff-*")
	if err != nil {
		return nil, fmt.Errorf("storing quotations: %w", plainly(err))
	}
	s.file = f
	os.Remove(f.Name()) // where an open file can be: then nothing is left whatever happens
	return f, nil
}

// close removes the file.
func (s *scratch) close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if gone := os.Remove(s.file.Name()); gone != nil && !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}

// pack returns records that use at most about memory bytes, 0 for no bound, and sets
// the limit of the garbage collector accordingly.
func pack(memory int, s *scratch) *cluster.Records {
	debug.SetGCPercent(packedGrowth)
	if memory == 0 {
		return cluster.NewRecords(0, nil)
	}
	debug.SetMemoryLimit(int64(float64(memory) * .9)) // what the system counts is more than what the collector sees
	return cluster.NewRecords(memory/8, s.open)
}

// packedGrowth is the percentage by which memory may grow between two collections. It
// is small, as packed records have few pointers and are collected quickly.
const packedGrowth = 40
