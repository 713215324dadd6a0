-- Two tables; this comment holds a semicolon; and the next
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    note TEXT NOT NULL DEFAULT 'a;b' -- not the end;
);
CREATE TABLE head (last INTEGER NOT NULL);
INSERT INTO head VALUES (0);
