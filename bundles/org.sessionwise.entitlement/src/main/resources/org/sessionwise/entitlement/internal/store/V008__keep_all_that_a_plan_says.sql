-- Amounts are exact: "21/2". What is NULL was not said and follows from the contract.
ALTER TABLE entitlement_plan_version ADD COLUMN year_begins TEXT NOT NULL DEFAULT '--04-01';
ALTER TABLE entitlement_plan_version ADD COLUMN working_weeks TEXT;
ALTER TABLE entitlement_plan_version ADD COLUMN contracted TEXT;
ALTER TABLE entitlement_plan_version ADD COLUMN on_call_category TEXT;
ALTER TABLE entitlement_plan_version ADD COLUMN on_call_one_in INTEGER;
ALTER TABLE entitlement_plan_version ADD COLUMN on_call_percent TEXT;
-- The day on which we learnt that the content is another one; NULL if it is what was told first.
ALTER TABLE entitlement_plan_version ADD COLUMN content_since TEXT;

CREATE TABLE entitlement_plan_leave (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  days TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, kind),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

-- Responsibilities, accountabilities, and the employer's support, in the plan's own order.
CREATE TABLE entitlement_plan_text (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

CREATE TABLE entitlement_plan_objective (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  objective_id TEXT NOT NULL,
  level TEXT NOT NULL,
  words TEXT NOT NULL,
  supports TEXT,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

CREATE TABLE entitlement_plan_signature (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

CREATE TABLE entitlement_plan_dispute (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  outcome TEXT,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

-- The list of timings of the first table was closed; no database can be asked everywhere to open it.
CREATE TABLE entitlement_plan_activity (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  activity_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  holiday_rule TEXT NOT NULL,
  subtype TEXT NOT NULL DEFAULT '',
  remuneration TEXT NOT NULL DEFAULT 'CORE',
  premium_as TEXT NOT NULL DEFAULT 'TIME',
  covered INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL DEFAULT 9,
  output TEXT,
  output_unit TEXT,
  purposes TEXT NOT NULL DEFAULT '',
  employee_agreed_on TEXT,
  employer_agreed_on TEXT,
  timing TEXT NOT NULL,
  cycle_weeks INTEGER,
  cycle_anchor TEXT,
  times INTEGER,
  times_per TEXT,
  duration TEXT,
  predictable_plain TEXT,
  predictable_premium TEXT,
  unpredictable_plain TEXT,
  unpredictable_premium TEXT,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES entitlement_plan_version (plan_id, version) ON DELETE CASCADE
);

INSERT INTO entitlement_plan_activity (plan_id, version, position, activity_id, code, name, category, holiday_rule,
    timing, cycle_weeks, cycle_anchor, times, duration)
  SELECT plan_id, version, position, activity_id, code, name, category, holiday_rule,
    timing, cycle_weeks, cycle_anchor, per_year, duration
  FROM entitlement_activity;

-- A place is the week of a cycle, or which weekday of the month.
CREATE TABLE entitlement_plan_slot (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  place INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position, slot),
  FOREIGN KEY (plan_id, version, position)
    REFERENCES entitlement_plan_activity (plan_id, version, position) ON DELETE CASCADE
);

INSERT INTO entitlement_plan_slot (plan_id, version, position, slot, place, day, starts, ends)
  SELECT plan_id, version, position, slot, week, day, starts, ends FROM entitlement_activity_slot;

CREATE TABLE entitlement_activity_objective (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  objective_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position, objective_id),
  FOREIGN KEY (plan_id, version, position)
    REFERENCES entitlement_plan_activity (plan_id, version, position) ON DELETE CASCADE
);

DROP TABLE entitlement_activity_slot;
DROP TABLE entitlement_activity;
