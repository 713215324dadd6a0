-- What the consistency committee drew, and what it found. Rows never change; a finding is a row of its own.
CREATE TABLE attainment_sample (
  id TEXT NOT NULL PRIMARY KEY,
  seed BIGINT NOT NULL,
  per_team INTEGER NOT NULL,
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL
);

CREATE TABLE attainment_sample_plan (
  sample TEXT NOT NULL REFERENCES attainment_sample (id),
  number INTEGER NOT NULL,
  staff TEXT NOT NULL,
  department TEXT NOT NULL,
  team TEXT NOT NULL,
  job_plan TEXT NOT NULL,
  job_plan_version INTEGER NOT NULL,
  PRIMARY KEY (sample, number)
);

-- Versions go on from 1, which is the draw.
CREATE TABLE attainment_sample_finding (
  sample TEXT NOT NULL REFERENCES attainment_sample (id),
  version BIGINT NOT NULL,
  number INTEGER NOT NULL,
  finding TEXT NOT NULL,
  advice TEXT NOT NULL,
  on_day TEXT,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (sample, version)
);

CREATE TABLE attainment_sample_closed (
  sample TEXT NOT NULL PRIMARY KEY REFERENCES attainment_sample (id),
  version BIGINT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);
