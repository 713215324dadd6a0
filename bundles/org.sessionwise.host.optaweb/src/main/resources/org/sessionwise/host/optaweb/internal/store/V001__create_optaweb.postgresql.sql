-- place: base address and tenant

-- The date that day 0 of the rotation was taken to fall on when we first looked.
CREATE TABLE optaweb_rotation_start (
    place     TEXT NOT NULL PRIMARY KEY,
    first_day TEXT NOT NULL
);

-- Buckets that we made; without a key as long as the product's answer is not heard.
CREATE TABLE optaweb_made_bucket (
    place     TEXT    NOT NULL,
    bucket_id BIGINT,
    above_id  BIGINT NOT NULL, -- the highest key before we asked: a bucket of ours has a higher one
    content   TEXT    NOT NULL  -- what we asked for
);
CREATE INDEX optaweb_made_bucket_place ON optaweb_made_bucket (place);

-- Seats that we put into a bucket; they go again when their slot is removed.
CREATE TABLE optaweb_made_seat (
    place       TEXT    NOT NULL,
    bucket_id   BIGINT NOT NULL,
    day         INTEGER NOT NULL,
    employee_id BIGINT NOT NULL,
    PRIMARY KEY (place, bucket_id, day, employee_id)
);

-- Seats that stood there before and that we opened; an undo gives them back to whom they had.
CREATE TABLE optaweb_opened_seat (
    place       TEXT    NOT NULL,
    bucket_id   BIGINT NOT NULL,
    day         INTEGER NOT NULL,
    employee_id BIGINT NOT NULL,
    PRIMARY KEY (place, bucket_id, day, employee_id)
);
