-- Jobs as last heard of. Moments are milliseconds since 1970; node and run tell who does the work.
CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  node TEXT NOT NULL,
  run TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  words TEXT NOT NULL,
  reference TEXT NOT NULL,
  ended_at BIGINT,
  cancelling INTEGER NOT NULL
);

CREATE INDEX job_by_start ON job (started_at, id);
CREATE INDEX job_by_state ON job (state);

-- Which job holds what. A row stays when its job has ended, so that the fencing number never falls.
CREATE TABLE job_lease (
  lease TEXT NOT NULL PRIMARY KEY,
  job TEXT NOT NULL,
  fence BIGINT NOT NULL,
  valid_until BIGINT NOT NULL
);
