-- How many other slots of the same content stood there when a slot was removed: more of them now means it was brought back.
ALTER TABLE entitlement_edit ADD COLUMN twins INTEGER NOT NULL DEFAULT 0;
