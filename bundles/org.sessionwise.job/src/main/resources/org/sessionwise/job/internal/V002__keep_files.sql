-- What jobs made, for who ordered it, until its time is over. Moments are milliseconds since 1970; staff: keys, one a line.
CREATE TABLE job_file (
  job TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  department TEXT NOT NULL,
  staff TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  content BYTEA NOT NULL,
  made_at BIGINT NOT NULL,
  until BIGINT NOT NULL
);

CREATE INDEX job_file_by_owner ON job_file (owner, made_at);

-- Written, read and deleted again to see whether the database takes writes.
CREATE TABLE job_probe (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);
