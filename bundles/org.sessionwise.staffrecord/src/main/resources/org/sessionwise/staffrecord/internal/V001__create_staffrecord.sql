-- What an administrator told of a person, by the host's keys; NULL where nothing was told. Nobody's name.
CREATE TABLE staffrecord_person (
  department TEXT NOT NULL,
  staff TEXT NOT NULL,
  team TEXT,
  professional_group TEXT,
  grade TEXT,
  assignment_number TEXT,
  registration TEXT,
  line_manager TEXT,
  in_training TEXT CHECK (in_training IN ('yes', 'no')),
  PRIMARY KEY (department, staff)
);
