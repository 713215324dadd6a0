-- What was applied of suggestions, written before the rostering system is asked: NOT_KNOWN until its answer is. The session is
-- as the rostering system told it after the write; an undo is for that one alone.
CREATE TABLE reconciliation_applied_suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  gap_staff TEXT NOT NULL,
  gap_date TEXT NOT NULL,
  gap_start TEXT NOT NULL,
  gap_activity TEXT NOT NULL,
  staff TEXT NOT NULL,
  duty TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  from_staff TEXT,
  session TEXT,
  session_owner TEXT,
  session_status TEXT,
  session_paid_extra INTEGER NOT NULL,
  session_in_lieu INTEGER NOT NULL,
  applied_by TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
);

CREATE INDEX reconciliation_applied_suggestion_by_date ON reconciliation_applied_suggestion (department, gap_date);

-- Of several who apply to one gap at once, one is at work; the others are told so.
CREATE UNIQUE INDEX reconciliation_applied_suggestion_under_way
  ON reconciliation_applied_suggestion (department, gap_staff, gap_start) WHERE state = 'NOT_KNOWN';
