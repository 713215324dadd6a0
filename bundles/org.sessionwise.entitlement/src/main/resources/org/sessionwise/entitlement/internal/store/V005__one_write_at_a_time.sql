-- Who may write to a template now, whatever the number of nodes: kept with the intent, gone when it is known what became of it.
CREATE TABLE entitlement_write_turn (
  template_id TEXT NOT NULL PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES entitlement_application (id)
);
