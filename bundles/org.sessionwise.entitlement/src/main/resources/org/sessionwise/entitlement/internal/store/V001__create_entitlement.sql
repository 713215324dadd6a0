-- One row for each version of each job plan; what a source took back is closed, never deleted.
CREATE TABLE entitlement_plan_version (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  assignment_number TEXT,
  registration TEXT,
  in_force_from TEXT NOT NULL,
  in_force_until TEXT NOT NULL,
  state TEXT NOT NULL,
  withdrawn_on TEXT,
  system_of_record TEXT NOT NULL,
  zone TEXT NOT NULL,
  nation TEXT NOT NULL,
  contract_code TEXT NOT NULL,
  one_pa TEXT,
  reviewed_on TEXT,
  approved_on TEXT,
  staff_id TEXT,
  waiting_reason TEXT NOT NULL,
  owner_since TEXT NOT NULL,
  PRIMARY KEY (plan_id, version)
);

CREATE INDEX entitlement_plan_version_by_staff ON entitlement_plan_version (staff_id);

CREATE TABLE entitlement_activity (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  activity_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  holiday_rule TEXT NOT NULL,
  timing TEXT NOT NULL CHECK (timing IN ('TIMETABLED', 'FLEXIBLE', 'ANNUALISED')),
  cycle_weeks INTEGER,
  cycle_anchor TEXT,
  per_year INTEGER,
  duration TEXT,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

CREATE TABLE entitlement_activity_slot (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  week INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position, slot),
  FOREIGN KEY (plan_id, version, position)
    REFERENCES entitlement_activity (plan_id, version, position) ON DELETE CASCADE
);

CREATE TABLE entitlement_source_cursor (
  source TEXT NOT NULL PRIMARY KEY,
  cursor TEXT NOT NULL
);

CREATE TABLE entitlement_pull (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  problem TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  unmatched INTEGER NOT NULL
);

CREATE TABLE entitlement_pull_rejection (
  pull_id TEXT NOT NULL REFERENCES entitlement_pull (id),
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  problem TEXT NOT NULL,
  PRIMARY KEY (pull_id, position)
);

CREATE TABLE entitlement_duty (
  department TEXT NOT NULL,
  activity_code TEXT NOT NULL,
  duty TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  PRIMARY KEY (department, activity_code)
);

-- What was, or is about to be, written to a template in one go. PENDING until it is known what the host did.
CREATE TABLE entitlement_application (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  department TEXT NOT NULL,
  template_id TEXT NOT NULL,
  template_version TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PENDING', 'MADE', 'NOT_MADE')),
  undoes TEXT NOT NULL,
  undone INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
);

CREATE INDEX entitlement_application_by_template ON entitlement_application (template_id, state);

CREATE TABLE entitlement_edit (
  application_id TEXT NOT NULL REFERENCES entitlement_application (id),
  position INTEGER NOT NULL,
  made INTEGER NOT NULL,
  PRIMARY KEY (application_id, position)
);

-- What stood and stands in the template (BEFORE, AFTER), and what we knew to have written (ORIGIN_...) with its plan.
CREATE TABLE entitlement_edit_side (
  application_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('BEFORE', 'AFTER', 'ORIGIN_BEFORE', 'ORIGIN_AFTER')),
  slot_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  duty TEXT NOT NULL,
  week INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  plan_id TEXT,
  plan_version INTEGER,
  activity_id TEXT,
  written_by TEXT,
  PRIMARY KEY (application_id, position, side),
  FOREIGN KEY (application_id, position) REFERENCES entitlement_edit (application_id, position)
);

-- Every slot we wrote: its content as we wrote it, and where that came from.
CREATE TABLE entitlement_provenance (
  template_id TEXT NOT NULL,
  slot_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  duty TEXT NOT NULL,
  week INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  plan_version INTEGER NOT NULL,
  activity_id TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (template_id, slot_id)
);
