CREATE TABLE trust (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  name TEXT NOT NULL,
  zone TEXT NOT NULL,
  nation TEXT NOT NULL,
  demonstration_day TEXT
) STRICT;

CREATE TABLE department (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  team TEXT NOT NULL REFERENCES team (id),
  name TEXT NOT NULL,
  assignment_number TEXT,
  registration TEXT,
  professional_group TEXT NOT NULL,
  grade TEXT NOT NULL,
  line_manager TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  in_training INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password TEXT NOT NULL
) STRICT;

CREATE TABLE account_scope (
  account TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('DEPARTMENT', 'TEAM', 'STAFF')),
  target TEXT NOT NULL,
  PRIMARY KEY (account, kind, target)
) STRICT;

CREATE TABLE duty (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  tone TEXT NOT NULL,
  works_bank_holidays INTEGER NOT NULL
) STRICT;

CREATE TABLE template (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  name TEXT NOT NULL,
  weeks INTEGER NOT NULL CHECK (weeks >= 1),
  anchor TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE slot (
  id TEXT PRIMARY KEY,
  template TEXT NOT NULL REFERENCES template (id),
  staff TEXT NOT NULL REFERENCES staff (id),
  duty TEXT NOT NULL REFERENCES duty (code),
  week INTEGER NOT NULL CHECK (week >= 1),
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL
) STRICT;

CREATE INDEX slot_by_template ON slot (template);

CREATE TABLE week (
  department TEXT NOT NULL REFERENCES department (id),
  monday TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (department, monday)
) STRICT;

-- Times are seconds since 1970-01-01T00:00Z. "day" is the local day of the start: the day and week a session belongs to.
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  staff TEXT NOT NULL REFERENCES staff (id),
  duty TEXT NOT NULL REFERENCES duty (code),
  day TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
  status TEXT NOT NULL,
  reason TEXT,
  paid_extra INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_start ON session (department, starts_at);
CREATE INDEX session_by_day ON session (department, day);

CREATE TABLE leave (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  staff TEXT NOT NULL REFERENCES staff (id),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
  kind TEXT NOT NULL,
  approved INTEGER NOT NULL
) STRICT;

CREATE INDEX leave_by_start ON leave (department, starts_at);

-- Who changed what, and why where the host asks; written in the same transaction as the change.
CREATE TABLE audit (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  department TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX audit_by_department ON audit (department, no);
