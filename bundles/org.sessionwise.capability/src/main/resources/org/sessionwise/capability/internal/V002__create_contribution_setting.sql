-- What an administrator decided about a contribution to the host's pages, by its stable id.
CREATE TABLE capability_contribution (
  id TEXT NOT NULL PRIMARY KEY,
  is_on INTEGER NOT NULL,
  weight INTEGER NOT NULL
);
