-- A pull that was held back because it would have ended many plans, and what it would have ended in each department.
CREATE TABLE entitlement_pull_hold (
  pull_id TEXT NOT NULL PRIMARY KEY REFERENCES entitlement_pull (id),
  release_key TEXT NOT NULL
);

CREATE TABLE entitlement_pull_ending (
  pull_id TEXT NOT NULL REFERENCES entitlement_pull_hold (pull_id),
  position INTEGER NOT NULL,
  department TEXT NOT NULL,
  ending INTEGER NOT NULL,
  in_force INTEGER NOT NULL,
  PRIMARY KEY (pull_id, position)
);

-- What a person may let through, once: it goes when it has been let through.
CREATE TABLE entitlement_release (
  release_key TEXT NOT NULL,
  ending TEXT NOT NULL,
  PRIMARY KEY (release_key, ending)
);

-- Whose a plan is because a person said so.
CREATE TABLE entitlement_decided_owner (
  plan_id TEXT NOT NULL PRIMARY KEY,
  staff_id TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
);

CREATE INDEX entitlement_pull_by_source ON entitlement_pull (source, number);
