-- Of a write whose end is not known: the slots that stood there before with the content that it was to give others. When the
-- answer is lost, none of them is taken for a slot that it wrote.
CREATE TABLE entitlement_stood_before (
  application_id TEXT NOT NULL REFERENCES entitlement_application (id),
  slot_id TEXT NOT NULL,
  PRIMARY KEY (application_id, slot_id)
);
