-- Every version of a team's plan stays as it was written; the highest of a year counts.
CREATE TABLE teamplan_version (
  id TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL,
  team TEXT NOT NULL,
  plan_year INTEGER NOT NULL,
  version BIGINT NOT NULL,
  begins TEXT NOT NULL,
  ends TEXT NOT NULL,
  state TEXT NOT NULL,
  meeting_on TEXT,
  meeting_present TEXT NOT NULL,
  meeting_notes TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  UNIQUE (department, team, plan_year, version)
);

CREATE TABLE teamplan_objective (
  version_id TEXT NOT NULL REFERENCES teamplan_version (id),
  position INTEGER NOT NULL,
  objective TEXT NOT NULL,
  words TEXT NOT NULL,
  trust_objective TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
);

CREATE TABLE teamplan_output (
  version_id TEXT NOT NULL REFERENCES teamplan_version (id),
  position INTEGER NOT NULL,
  activity TEXT NOT NULL,
  numerator BIGINT NOT NULL,
  denominator BIGINT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
);

CREATE TABLE teamplan_share (
  version_id TEXT NOT NULL REFERENCES teamplan_version (id),
  output_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  staff TEXT NOT NULL,
  measure TEXT NOT NULL,
  numerator BIGINT NOT NULL,
  denominator BIGINT NOT NULL,
  PRIMARY KEY (version_id, output_position, position)
);

CREATE TABLE teamplan_role (
  version_id TEXT NOT NULL REFERENCES teamplan_version (id),
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  holder TEXT NOT NULL,
  held_for INTEGER NOT NULL,
  minutes_per_week INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
);

-- The trust's suggested time for supporting roles, from a day on.
CREATE TABLE teamplan_tariff (
  valid_from TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);

CREATE TABLE teamplan_rate (
  valid_from TEXT NOT NULL REFERENCES teamplan_tariff (valid_from) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  document TEXT NOT NULL,
  clause TEXT NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (valid_from, position)
);

CREATE TABLE teamplan_step (
  valid_from TEXT NOT NULL REFERENCES teamplan_tariff (valid_from) ON DELETE CASCADE,
  rate_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (valid_from, rate_position, position)
);
