-- The day whose plans counted, and which version ruled then for each person whose slots were written. Unknown for what was
-- applied before.
ALTER TABLE entitlement_application ADD COLUMN as_of TEXT;

CREATE TABLE entitlement_application_plan (
  application_id TEXT NOT NULL REFERENCES entitlement_application (id),
  staff_id TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (application_id, staff_id, plan_id)
);
