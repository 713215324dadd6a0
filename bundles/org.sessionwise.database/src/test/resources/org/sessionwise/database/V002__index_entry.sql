CREATE INDEX entry_note ON entry (note);
