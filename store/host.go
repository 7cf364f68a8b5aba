package store

import (
	"context"
	"database/sql"
	"time"
)

// Host is what is remembered of a host and port between runs: until when it gets no
// request, and its robots.txt.
type Host struct {
	Name                       string // "host:port"
	HoldUntil                  time.Time
	Robots                     string
	RobotsUntil                time.Time
	RobotsTrouble              string
	RobotsETag, RobotsModified string
}

// Hosts returns what is remembered of hosts, sorted by name.
func (db *DB) Hosts(ctx context.Context) ([]Host, error) {
	var all []Host
	err := db.read.rows(ctx, "SELECT name, hold_until, robots, robots_until, robots_trouble, robots_etag, robots_modified FROM host ORDER BY name", nil,
		func(scan scan) error {
			var h Host
			var hold, robots sql.NullInt64
			err := scan(&h.Name, &hold, &h.Robots, &robots, &h.RobotsTrouble, &h.RobotsETag, &h.RobotsModified)
			h.HoldUntil, h.RobotsUntil = instant(hold), instant(robots)
			all = append(all, h)
			return err
		})
	return all, db.explain(err)
}

// SaveHosts stores what is known of hosts. Hosts that it is not given stay as they
// are.
func (db *DB) SaveHosts(ctx context.Context, hosts []Host) error {
	_, err := db.update(ctx, func(tx *transaction) error {
		for _, h := range hosts {
			err := tx.exec(`INSERT INTO host(name, hold_until, robots, robots_until, robots_trouble, robots_etag, robots_modified)
				VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET hold_until = ?2, robots = ?3, robots_until = ?4,
				robots_trouble = ?5, robots_etag = ?6, robots_modified = ?7
				WHERE (hold_until, robots, robots_until, robots_trouble, robots_etag, robots_modified) IS NOT (?2, ?3, ?4, ?5, ?6, ?7)`,
				h.Name, nanos(h.HoldUntil), h.Robots, nanos(h.RobotsUntil), h.RobotsTrouble, h.RobotsETag, h.RobotsModified)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
