-- What is kept under a name: how its files are read, and the good rows in our own columns. No file, nobody's name.
CREATE TABLE upload_name (
  name TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL,
  content TEXT,
  digest TEXT,
  taken_at TEXT,
  plans INTEGER NOT NULL,
  refused INTEGER NOT NULL
);

-- What was left out: the plans named here keep what was pulled of them before.
CREATE TABLE upload_refusal (
  name TEXT NOT NULL,
  place INTEGER NOT NULL,
  record TEXT NOT NULL,
  plan TEXT,
  field TEXT NOT NULL,
  problem TEXT NOT NULL,
  PRIMARY KEY (name, place)
);

-- The bank holidays that an administrator uploaded, in place of those shipped; none if nobody did.
CREATE TABLE upload_holiday (
  nation TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (nation, day)
);
