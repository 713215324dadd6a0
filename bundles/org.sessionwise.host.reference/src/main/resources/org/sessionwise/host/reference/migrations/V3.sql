-- Whose a session was before it was swapped or given to a colleague; who called one off, and when; work in place of planned
-- work, which earns time off in lieu.
ALTER TABLE session ADD COLUMN owner TEXT REFERENCES staff (id);
ALTER TABLE session ADD COLUMN time_off_in_lieu INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN cancelled_by TEXT CHECK (cancelled_by IN ('TRUST', 'PERSON'));
ALTER TABLE session ADD COLUMN cancelled_at INTEGER;

-- One person's sessions and leave, without a look at the department's.
CREATE INDEX session_by_staff ON session (staff, starts_at);
CREATE INDEX session_by_owner ON session (owner, starts_at) WHERE owner IS NOT NULL;
CREATE INDEX leave_by_staff ON leave (staff, starts_at);

-- Swaps that were approved before this was kept.
UPDATE session SET owner =
    (SELECT swap.staff FROM swap WHERE swap.session = session.id AND swap.state = 'APPROVED' ORDER BY decided_at, id LIMIT 1)
  WHERE EXISTS
    (SELECT 1 FROM swap WHERE swap.session = session.id AND swap.state = 'APPROVED' AND swap.colleague = session.staff);
UPDATE session SET owner = NULL WHERE owner = staff;
