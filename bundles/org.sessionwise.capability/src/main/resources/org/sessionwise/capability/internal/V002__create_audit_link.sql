-- The chain: one link for each entry, without a gap. Its last hash is kept outside the database, too.
CREATE TABLE audit_link (
  position BIGINT NOT NULL PRIMARY KEY,
  entry BIGINT NOT NULL UNIQUE,
  hash TEXT NOT NULL
);

-- One row, written before each link: whoever has written it appends, everybody else waits for the end of that transaction.
CREATE TABLE audit_turn (
  id INTEGER NOT NULL PRIMARY KEY,
  taken BIGINT NOT NULL
);
