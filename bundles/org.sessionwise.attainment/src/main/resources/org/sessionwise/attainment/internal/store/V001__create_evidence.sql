-- What is put forward. Each write is a row of its own and no row ever changes: the highest version of an entry counts.
-- Criteria, topics and roles are one to a line.
CREATE TABLE attainment_evidence (
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  scope_kind TEXT NOT NULL,
  department TEXT,
  team TEXT,
  workforce_group TEXT,
  criteria TEXT NOT NULL,
  title TEXT NOT NULL,
  on_day TEXT NOT NULL,
  until_day TEXT,
  owner TEXT NOT NULL,
  link TEXT NOT NULL,
  notes TEXT NOT NULL,
  topics TEXT NOT NULL,
  roles TEXT NOT NULL,
  attested_role TEXT,
  attested_by TEXT,
  attested_on TEXT,
  withdrawn TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

-- Files, by the version they came with; they stay with later versions until the next file. Bytes stay bytes in SQLite, too,
-- whatever the column's type is called.
CREATE TABLE attainment_evidence_file (
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (id, version)
);

-- What is recorded about single people. Rows never change; taking one back is a row of its own.
CREATE TABLE attainment_person_record (
  id TEXT NOT NULL PRIMARY KEY,
  staff TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);

CREATE INDEX attainment_person_record_staff ON attainment_person_record (staff);

CREATE TABLE attainment_person_record_withdrawn (
  id TEXT NOT NULL PRIMARY KEY REFERENCES attainment_person_record (id),
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);
