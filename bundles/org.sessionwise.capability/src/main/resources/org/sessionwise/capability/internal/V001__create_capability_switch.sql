-- What people switched, by department; settings are kept while a capability is off.
CREATE TABLE capability_switch (
  department TEXT NOT NULL,
  capability TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  PRIMARY KEY (department, capability)
);

CREATE TABLE capability_setting (
  department TEXT NOT NULL,
  capability TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (department, capability, name, position),
  FOREIGN KEY (department, capability) REFERENCES capability_switch (department, capability) ON DELETE CASCADE
);
