-- Packs as they were made: a file is never changed. The department is empty for the pack of the board; times are milliseconds.
CREATE TABLE attainment_packs (
  id TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL,
  day TEXT NOT NULL,
  made_by TEXT NOT NULL,
  as_at BIGINT NOT NULL,
  digest TEXT NOT NULL,
  json BYTEA NOT NULL,
  pdf BYTEA NOT NULL,
  xlsx BYTEA NOT NULL
);

CREATE INDEX attainment_packs_by_department ON attainment_packs (department, as_at);

-- What was reported when, in the order in which it was recorded.
CREATE TABLE attainment_pack_reports (
  pack TEXT NOT NULL REFERENCES attainment_packs (id),
  number INTEGER NOT NULL,
  reader TEXT NOT NULL,
  reported TEXT NOT NULL,
  minuted TEXT NOT NULL,
  PRIMARY KEY (pack, number)
);
