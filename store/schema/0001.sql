-- Times are nanoseconds since 1970, NULL for none.
-- Spans are "start-end", byte offsets into the text of the version, half open.

CREATE TABLE run(
	id INTEGER PRIMARY KEY,
	began INTEGER NOT NULL,
	ended INTEGER,
	counts TEXT
) STRICT;

CREATE TABLE feed(
	id INTEGER PRIMARY KEY,
	address TEXT NOT NULL UNIQUE,
	subscribed TEXT NOT NULL,
	title TEXT NOT NULL,
	folder TEXT NOT NULL,
	outlet TEXT NOT NULL,
	etag TEXT NOT NULL,
	last_modified TEXT NOT NULL,
	next_at INTEGER,
	retry_at INTEGER,
	polled_at INTEGER,
	done_at INTEGER,
	failures INTEGER NOT NULL,
	trouble TEXT NOT NULL,
	moved TEXT NOT NULL,
	moved_seen INTEGER NOT NULL,
	removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE host(
	name TEXT PRIMARY KEY,
	hold_until INTEGER,
	robots TEXT NOT NULL,
	robots_until INTEGER,
	robots_trouble TEXT NOT NULL,
	robots_etag TEXT NOT NULL,
	robots_modified TEXT NOT NULL
) STRICT;

CREATE TABLE blob(
	id INTEGER PRIMARY KEY,
	sha256 BLOB NOT NULL UNIQUE,
	size INTEGER NOT NULL,
	packed BLOB NOT NULL -- DEFLATE; as it is where it has size bytes
) STRICT;

-- The id of an article is its name, or "a-" and print in hex digits.
CREATE TABLE article(
	id INTEGER PRIMARY KEY,
	name TEXT UNIQUE,
	print INTEGER NOT NULL
) STRICT;

-- What an article is known by. Scope is a feed; 0 holds for all of them.
CREATE TABLE key(
	scope INTEGER NOT NULL,
	hash BLOB NOT NULL,
	article INTEGER NOT NULL REFERENCES article,
	PRIMARY KEY(scope, hash)
) STRICT, WITHOUT ROWID;

-- An article as one feed carries it; feed 0 are the articles that came by
-- another way. try_at is set while its page is to be fetched.
CREATE TABLE item(
	feed INTEGER NOT NULL,
	article INTEGER NOT NULL REFERENCES article,
	stamp BLOB NOT NULL,
	link TEXT NOT NULL,
	title TEXT NOT NULL,
	date TEXT NOT NULL,
	try_at INTEGER,
	tries INTEGER NOT NULL DEFAULT 0,
	trouble TEXT NOT NULL DEFAULT '',
	etag TEXT NOT NULL DEFAULT '', -- validators of its page
	last_modified TEXT NOT NULL DEFAULT '',
	teaser TEXT NOT NULL DEFAULT '', -- text of the feed, until that of the page is had
	PRIMARY KEY(article, feed)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_due ON item(try_at) WHERE try_at IS NOT NULL;

CREATE TABLE version(
	id INTEGER PRIMARY KEY,
	article INTEGER NOT NULL REFERENCES article,
	number INTEGER NOT NULL,
	run INTEGER,
	feed INTEGER NOT NULL,
	seen_at INTEGER NOT NULL,
	outlet TEXT NOT NULL,
	url TEXT NOT NULL,
	date TEXT NOT NULL,
	title TEXT NOT NULL,
	author TEXT NOT NULL,
	lang TEXT NOT NULL,
	event TEXT NOT NULL,
	source TEXT NOT NULL,
	sha256 BLOB, -- of what it was read from; NULL where raw or else text has it
	damage TEXT,
	text INTEGER NOT NULL REFERENCES blob,
	raw INTEGER REFERENCES blob,
	extracted INTEGER NOT NULL DEFAULT 0,
	UNIQUE(article, number)
) STRICT;
CREATE INDEX version_run ON version(run);
CREATE INDEX version_seen ON version(seen_at);
CREATE INDEX version_unread ON version(id) WHERE extracted = 0;

CREATE TABLE quotation(
	id INTEGER PRIMARY KEY,
	version INTEGER NOT NULL REFERENCES version,
	print INTEGER NOT NULL, -- the hex digits of its id
	kind TEXT NOT NULL,
	doubtful INTEGER NOT NULL,
	parts TEXT NOT NULL,
	speaker TEXT,
	mention TEXT,
	role TEXT,
	org TEXT,
	rule TEXT,
	unsure INTEGER NOT NULL,
	cue TEXT,
	cue_kind TEXT,
	polarity TEXT,
	frame_at TEXT,
	channel TEXT,
	channel_at TEXT,
	said TEXT,
	via TEXT,
	via_at TEXT,
	UNIQUE(version, print)
) STRICT;

-- merged is the id that this one leads to since its members went there.
CREATE TABLE story(
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	event TEXT NOT NULL,
	first_day TEXT NOT NULL,
	last_day TEXT NOT NULL,
	state BLOB,
	run INTEGER,
	merged TEXT
) STRICT;
CREATE INDEX story_state ON story(last_day) WHERE state IS NOT NULL;

CREATE TABLE story_article(
	article INTEGER PRIMARY KEY REFERENCES article,
	story INTEGER NOT NULL REFERENCES story
) STRICT;
CREATE INDEX story_articles ON story_article(story);

CREATE TABLE cluster(
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	story INTEGER NOT NULL REFERENCES story,
	speaker TEXT NOT NULL,
	base INTEGER NOT NULL, -- place of the member
	run INTEGER,
	merged TEXT
) STRICT;
CREATE INDEX cluster_story ON cluster(story);

CREATE TABLE member(
	cluster INTEGER NOT NULL REFERENCES cluster,
	place INTEGER NOT NULL,
	quotation INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE,
	stretch INTEGER NOT NULL, -- of the quotation
	relation TEXT NOT NULL,
	score REAL NOT NULL,
	PRIMARY KEY(cluster, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_quotation ON member(quotation);

-- What became of the ids of stories and clusters; others are ids, a space
-- between them.
CREATE TABLE change(
	id INTEGER PRIMARY KEY,
	run INTEGER,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	fate TEXT NOT NULL,
	others TEXT NOT NULL
) STRICT;
CREATE INDEX change_run ON change(run);
CREATE INDEX change_name ON change(name);

CREATE TABLE holder(
	one INTEGER PRIMARY KEY CHECK(one = 1),
	pid INTEGER NOT NULL,
	host TEXT NOT NULL,
	since INTEGER NOT NULL,
	what TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE quotation_words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE article_words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
