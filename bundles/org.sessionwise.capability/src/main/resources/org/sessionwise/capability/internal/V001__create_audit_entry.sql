-- Kept for good: entries are added, never changed or taken away.
CREATE TABLE audit_entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'an audit entry is never changed');
END;

CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'an audit entry is never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'an audit entry is never replaced');
END;
