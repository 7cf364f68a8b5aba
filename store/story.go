package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/quotediff/quotediff/cluster"
)

// Story is a group of articles about one event.
type Story struct {
	ID       string // kept for ever
	Event    string // as the input names it; empty for none
	FirstDay string // "2006-01-02", of its articles; empty where none has a day
	LastDay  string
	State    []byte      // what must be known to find more articles of it; nil once that is over
	Articles []ArticleID // ascending; for saving, those that are new in it
	Run      RunID       // that minted it
}

// SaveStories stores stories as they are now, adds their Articles to those that they
// have, and notes what became of ids. An article is in one story only, so it leaves
// the one that it was in. SaveStories returns the number of rows written, 0 if
// nothing has changed.
func (db *DB) SaveStories(ctx context.Context, run RunID, stories []Story, changes []cluster.Change) (int64, error) {
	return db.update(ctx, func(tx *transaction) error {
		for _, s := range stories {
			if err := tx.saveStory(run, s); err != nil {
				return err
			}
		}
		return tx.saveChanges(run, kindStory, changes)
	})
}

func (tx *transaction) saveStory(run RunID, s Story) error {
	err := tx.exec(`INSERT INTO story(name, event, first_day, last_day, state, run) VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0))
		ON CONFLICT DO UPDATE SET event = ?2, first_day = ?3, last_day = ?4, state = ?5
		WHERE (event, first_day, last_day, state) IS NOT (?2, ?3, ?4, ?5)`, s.ID, s.Event, s.FirstDay, s.LastDay, s.State, run)
	if err != nil {
		return err
	}
	for _, a := range s.Articles {
		err := tx.exec(`INSERT INTO story_article(article, story) SELECT ?1, id FROM story WHERE name = ?2
			ON CONFLICT DO UPDATE SET story = excluded.story WHERE story <> excluded.story`, a, s.ID)
		if err != nil {
			return err
		}
	}
	return nil
}

// ForgetStates drops the State of the stories whose last day is before the given one
// ("2006-01-02"). The stories stay, and those of an event stay open.
func (db *DB) ForgetStates(ctx context.Context, before string) error {
	_, err := db.update(ctx, func(tx *transaction) error {
		return tx.exec("UPDATE story SET state = NULL WHERE state IS NOT NULL AND event = '' AND last_day <> '' AND last_day < ?", before)
	})
	return err
}

const storyColumns = "SELECT name, event, first_day, last_day, state, coalesce(run, 0) FROM story "

// GrowingStories yields the stories that have a State, without their articles,
// in the order in which they were minted.
func (db *DB) GrowingStories(ctx context.Context) iter.Seq2[Story, error] {
	return db.stories(ctx, storyColumns+"WHERE state IS NOT NULL ORDER BY id")
}

// Stories yields all stories that were not merged into others, in the order in which
// they were minted, without State and articles.
func (db *DB) Stories(ctx context.Context) iter.Seq2[Story, error] {
	return db.stories(ctx, "SELECT name, event, first_day, last_day, NULL, coalesce(run, 0) FROM story WHERE merged IS NULL ORDER BY id")
}

// StoriesSince yields the stories with versions from runs after the given one,
// without State and articles, in the order in which they were minted.
func (db *DB) StoriesSince(ctx context.Context, run RunID) iter.Seq2[Story, error] {
	return db.stories(ctx, `SELECT name, event, first_day, last_day, NULL, coalesce(run, 0) FROM story WHERE id IN
		(SELECT story FROM story_article JOIN version USING(article) WHERE version.run > ?) ORDER BY id`, run)
}

func (db *DB) stories(ctx context.Context, query string, args ...any) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		err := db.read.rows(ctx, query, args, func(scan scan) error {
			s, err := scanStory(scan)
			if err == nil && !yield(s, nil) {
				return errEnough
			}
			return err
		})
		if err != nil && err != errEnough {
			yield(Story{}, db.explain(err))
		}
	}
}

// errEnough ends a query whose caller wants no more rows.
var errEnough = errors.New("enough")

func scanStory(scan scan) (Story, error) {
	var s Story
	return s, scan(&s.ID, &s.Event, &s.FirstDay, &s.LastDay, &s.State, &s.Run)
}

// Story returns the story with an id, or the one that it was merged into. The error
// wraps [ErrUnknown] if there is none.
func (db *DB) Story(ctx context.Context, id string) (Story, error) {
	id, err := db.present(ctx, kindStory, id)
	if err != nil {
		return Story{}, err
	}
	var s Story
	err = db.read.row(ctx, storyColumns+"WHERE name = ?", []any{id}, &s.ID, &s.Event, &s.FirstDay, &s.LastDay, &s.State, &s.Run)
	if err != nil {
		return Story{}, db.explain(err)
	}
	err = db.read.rows(ctx, "SELECT article FROM story_article JOIN story ON story.id = story WHERE name = ? ORDER BY article", []any{id}, func(scan scan) error {
		var a ArticleID
		err := scan(&a)
		s.Articles = append(s.Articles, a)
		return err
	})
	return s, db.explain(err)
}

// StoryOf returns the id of the story that an article is in, empty if it is in none.
func (db *DB) StoryOf(ctx context.Context, a ArticleID) (string, error) {
	var id string
	err := db.read.row(ctx, "SELECT name FROM story_article JOIN story ON story.id = story WHERE article = ?", []any{a}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return id, db.explain(err)
}
