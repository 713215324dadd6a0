-- The chain: one link for each entry, without a gap. Its last hash is kept outside the database, too.
CREATE TABLE audit_link (
  position BIGINT NOT NULL PRIMARY KEY,
  entry BIGINT NOT NULL UNIQUE,
  hash TEXT NOT NULL
);
