-- What one user did, newest first, without reading what everybody did.
CREATE INDEX audit_entry_of_actor ON audit_entry (actor, number);
