-- What the trust settles about matching. No row ever changes: of two that begin on the same day the higher version counts.
CREATE TABLE reconciliation_policy (
  version BIGINT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  moved_window_days INTEGER NOT NULL,
  short_tolerance_minutes INTEGER NOT NULL,
  notice_days INTEGER NOT NULL,
  lieu_window_days INTEGER NOT NULL,
  short_notice_delivers INTEGER NOT NULL,
  extra_unpaid_delivers INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);

-- Which variances are to be reviewed, kept in the same way.
CREATE TABLE reconciliation_review_policy (
  version BIGINT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  percent_numerator BIGINT NOT NULL,
  percent_denominator BIGINT NOT NULL,
  sessions_numerator BIGINT NOT NULL,
  sessions_denominator BIGINT NOT NULL,
  persists INTEGER NOT NULL,
  span TEXT NOT NULL,
  direction TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);

CREATE TABLE reconciliation_review_cause (
  version BIGINT NOT NULL REFERENCES reconciliation_review_policy (version),
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (version, position)
);

-- What was agreed about a variance. Each write is a row of its own; the highest version of a line and direction counts.
CREATE TABLE reconciliation_review_entry (
  department TEXT NOT NULL,
  line_key TEXT NOT NULL,
  direction TEXT NOT NULL,
  version BIGINT NOT NULL,
  quarter TEXT NOT NULL,
  cause TEXT NOT NULL,
  mitigation TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT,
  agreed_on TEXT,
  closed INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (department, line_key, direction, version)
);

CREATE TABLE reconciliation_meeting (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  version BIGINT NOT NULL,
  held_on TEXT NOT NULL,
  chair TEXT NOT NULL,
  notes TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (department, quarter, version)
);

CREATE TABLE reconciliation_meeting_role (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  version BIGINT NOT NULL,
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (department, quarter, version, position)
);

-- The figures of a quarter as they were when it was frozen. Nothing of it ever changes.
CREATE TABLE reconciliation_frozen (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  as_at TEXT NOT NULL,
  frozen_by TEXT NOT NULL,
  policies TEXT NOT NULL,
  categories TEXT NOT NULL,
  PRIMARY KEY (department, quarter)
);

CREATE TABLE reconciliation_frozen_line (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  position INTEGER NOT NULL,
  line_key TEXT NOT NULL,
  people INTEGER NOT NULL,
  planned_known BIGINT NOT NULL,
  planned_all BIGINT NOT NULL,
  weeks_finalised INTEGER NOT NULL,
  weeks INTEGER NOT NULL,
  PRIMARY KEY (department, quarter, position)
);

CREATE TABLE reconciliation_frozen_amount (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  line_position INTEGER NOT NULL,
  part TEXT NOT NULL,
  occurrences_numerator BIGINT NOT NULL,
  occurrences_denominator BIGINT NOT NULL,
  sessions_numerator BIGINT NOT NULL,
  sessions_denominator BIGINT NOT NULL,
  minutes_numerator BIGINT NOT NULL,
  minutes_denominator BIGINT NOT NULL,
  pa_numerator BIGINT NOT NULL,
  pa_denominator BIGINT NOT NULL,
  PRIMARY KEY (department, quarter, line_position, part)
);

-- Who was counted where, and by which versions of plans: what tells later why figures differ.
CREATE TABLE reconciliation_frozen_person (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  staff TEXT NOT NULL,
  team TEXT NOT NULL,
  professional_group TEXT NOT NULL,
  plans TEXT NOT NULL,
  PRIMARY KEY (department, quarter, staff)
);

-- Words that people add to a restatement; each write is a row of its own.
CREATE TABLE reconciliation_restatement_words (
  department TEXT NOT NULL,
  quarter TEXT NOT NULL,
  line_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  words TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (department, quarter, line_key, version)
);
