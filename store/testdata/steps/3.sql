DROP TABLE page;
CREATE INDEX note_author ON note(author);
