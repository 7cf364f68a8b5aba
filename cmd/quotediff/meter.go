package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"
)

// quickly is the time after which a stage is shown.
const quickly = 2 * time.Second

// meter shows the progress of a stage on a terminal, in one line that is erased at
// its end. A stage that ends quickly is never shown.
type meter struct {
	line  io.Writer
	total atomic.Int64 // 0 where it is not known
	done  atomic.Int64
}

// run shows the stage until the returned function is called.
func (m *meter) run(name string) (end func(int)) {
	m.total.Store(0)
	m.done.Store(0)
	start := time.Now()
	over, wiped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(wiped)
		tick := time.NewTicker(quickly / 4)
		defer tick.Stop()
		for {
			select {
			case now := <-tick.C:
				if passed := now.Sub(start); passed >= quickly {
					fmt.Fprintf(m.line, "\r\x1b[K%s", state(name, m.done.Load(), m.total.Load(), passed))
				}
			case <-over:
				fmt.Fprint(m.line, "\r\x1b[K")
				return
			}
		}
	}()
	return func(int) {
		close(over)
		<-wiped
	}
}

// state describes the progress of a stage in one line: what is done, of how much, how
// much per second, and how long the rest takes at that rate.
func state(name string, done, total int64, passed time.Duration) string {
	if done == 0 {
		return fmt.Sprintf("%s … %ds", name, int(passed.Seconds()))
	}
	rate := float64(done) / passed.Seconds()
	if total == 0 {
		return fmt.Sprintf("%s … %d, %.0f a second", name, done, rate)
	}
	left := time.Duration(float64(total-done) / rate * float64(time.Second)).Round(time.Second)
	return fmt.Sprintf("%s … %d of %d, %.0f a second, %s left", name, done, total, rate, left)
}
