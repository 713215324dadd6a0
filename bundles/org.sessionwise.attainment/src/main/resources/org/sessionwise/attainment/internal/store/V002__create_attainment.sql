-- What was known of a person, or read as live evidence, from a moment (milliseconds since 1970, UTC) on, until the next entry of
-- the same subject. Nothing is ever changed. Empty content: nothing more is known, such as of somebody who left.
CREATE TABLE attainment_log (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  entry BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (kind, subject, entry)
);

CREATE INDEX attainment_log_by_moment ON attainment_log (recorded_at);

-- Numbers of criteria that the trust set, and from which day on; every version stays.
CREATE TABLE attainment_policy (
  version BIGINT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  catalogue TEXT NOT NULL,
  smallest_group INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);

CREATE TABLE attainment_setting (
  version BIGINT NOT NULL REFERENCES attainment_policy (version),
  criterion TEXT NOT NULL,
  name TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (version, criterion, name)
);

-- The level that a scope is to reach; every version stays, the highest counts. An empty department, team or group means all.
CREATE TABLE attainment_target (
  department TEXT NOT NULL,
  team TEXT NOT NULL,
  workgroup TEXT NOT NULL,
  version BIGINT NOT NULL,
  level INTEGER NOT NULL,
  due TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (department, team, workgroup, version)
);

-- Who does what by when about a criterion; every version stays, the highest counts.
CREATE TABLE attainment_step (
  department TEXT NOT NULL,
  team TEXT NOT NULL,
  workgroup TEXT NOT NULL,
  criterion TEXT NOT NULL,
  version BIGINT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  note TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (department, team, workgroup, criterion, version)
);
