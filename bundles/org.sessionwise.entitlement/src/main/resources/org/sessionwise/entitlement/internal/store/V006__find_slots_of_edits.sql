-- A slot that gets another key is renamed in every edit that names it: without this, each one reads them all.
CREATE INDEX entitlement_edit_side_by_slot ON entitlement_edit_side (slot_id);
