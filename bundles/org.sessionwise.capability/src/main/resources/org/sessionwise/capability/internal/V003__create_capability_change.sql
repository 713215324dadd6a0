-- Each change that a person made, so that it can be undone. Groups stand one a line; numbers rise without a gap.
CREATE TABLE capability_change (
  number BIGINT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  department TEXT NOT NULL,
  capability TEXT NOT NULL,
  was_on INTEGER NOT NULL,
  groups_before TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  groups_after TEXT NOT NULL,
  undone_by BIGINT
);

CREATE INDEX capability_change_of ON capability_change (department, capability, number);
