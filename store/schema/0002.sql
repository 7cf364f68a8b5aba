-- What a version tells, as a reader found it: lines of tab-separated values,
-- packed like the bytes of a blob. A value is "text" or "title", a span, a voice,
-- then a slot each: its kind, its span and its key, blanks between them. Some files of
-- version 1 have the table already.
CREATE TABLE IF NOT EXISTS claim(
	version INTEGER PRIMARY KEY REFERENCES version,
	reader TEXT NOT NULL,
	size INTEGER NOT NULL,
	packed BLOB NOT NULL
) STRICT;
