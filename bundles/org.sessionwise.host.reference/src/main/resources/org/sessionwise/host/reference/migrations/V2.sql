-- Why the roster was changed after publishing (kind), and what stood there before and after (details).
ALTER TABLE audit ADD COLUMN kind TEXT;
ALTER TABLE audit ADD COLUMN details TEXT;

-- Which cells of the roster an entry is about: the history of a cell.
CREATE TABLE audit_cell (
  staff TEXT NOT NULL,
  day TEXT NOT NULL,
  no INTEGER NOT NULL REFERENCES audit (no),
  PRIMARY KEY (staff, day, no)
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;
CREATE TRIGGER audit_cell_stays BEFORE UPDATE ON audit_cell BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;
CREATE TRIGGER audit_cell_is_kept BEFORE DELETE ON audit_cell BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;

-- How the trust cuts its weeks into roster periods, and how many weeks ahead they are due.
CREATE TABLE period_rule (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  anchor TEXT NOT NULL,
  weeks INTEGER NOT NULL CHECK (weeks >= 1),
  made_ahead INTEGER NOT NULL CHECK (made_ahead >= 0),
  published_ahead INTEGER NOT NULL CHECK (published_ahead >= 0)
) STRICT;

INSERT INTO period_rule (only_one, anchor, weeks, made_ahead, published_ahead)
  SELECT 1, COALESCE(MIN(monday), '2026-01-05'), 4, 8, 6 FROM week;

-- Who signed a period on its way to publishing. How far its weeks are stands in "week"; a period without a row is a draft.
CREATE TABLE period (
  department TEXT NOT NULL REFERENCES department (id),
  monday TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('DRAFT', 'SUBMITTED', 'APPROVED')),
  submitted_by TEXT,
  submitted_at INTEGER,
  approved_by TEXT,
  approved_at INTEGER,
  published_at INTEGER,
  words TEXT,
  PRIMARY KEY (department, monday)
) STRICT;

CREATE TABLE swap (
  id TEXT PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department (id),
  session TEXT NOT NULL,
  version INTEGER NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  note TEXT,
  offered_by TEXT NOT NULL,
  offered_at INTEGER NOT NULL,
  colleague TEXT REFERENCES staff (id),
  accepted_by TEXT,
  state TEXT NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_by TEXT,
  decided_at INTEGER,
  words TEXT
) STRICT;

CREATE INDEX swap_by_department ON swap (department, offered_at);
CREATE UNIQUE INDEX swap_open ON swap (session) WHERE state IN ('OFFERED', 'ACCEPTED');

-- What a person is told on the screen until they have seen it.
CREATE TABLE notice (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  staff TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL,
  words TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;

CREATE INDEX notice_by_staff ON notice (staff, seen, no);
