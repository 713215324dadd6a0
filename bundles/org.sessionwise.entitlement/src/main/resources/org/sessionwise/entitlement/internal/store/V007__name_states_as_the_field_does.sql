-- What was called "in review" is called what people call it: the two sides talk about the plan.
UPDATE entitlement_plan_version SET state = 'IN_DISCUSSION' WHERE state = 'IN_REVIEW';
