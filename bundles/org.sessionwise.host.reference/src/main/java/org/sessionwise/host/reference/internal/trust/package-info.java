/**
 * Bringing data in. A <em>trust document</em> fills an empty host, all of it or nothing:
 *
 * <pre>{@code
 * {"format": "rota-trust/1", "today": "2026-11-18", "zone": "Europe/London", "nation": "ENGLAND_AND_WALES", "name": "…",
 *  "departments": [{"id": "", "name": ""}],
 *  "teams": [{"id": "", "department": "", "name": ""}],
 *  "staff": [{"id": "", "department": "", "team": "", "name": "", "assignmentNumber": null, "registration": null,
 *             "professionalGroup": "", "grade": "", "lineManager": null, "inTraining": false}],
 *  "users": [{"id": "", "name": "", "role": "coordinator", "password": "", "departments": [], "teams": [], "staff": []}],
 *  "duties": [{"code": "CLINIC", "name": "Outpatient clinic", "short": "Cl", "tone": "a", "worksBankHolidays": false}],
 *  "templates": [{"id": "", "department": "", "name": "", "weeks": 4, "anchor": "2026-06-01",
 *                 "slots": [{"staff": "", "duty": "", "week": 1, "day": "MONDAY", "start": "09:00", "end": "13:00"}]}],
 *  "weeks": [{"department": "", "monday": "2026-06-01", "state": "DRAFT"}],
 *  "sessions": [{"id": "s1", "staff": "", "duty": "", "start": "2026-06-01T09:00", "end": "2026-06-01T13:00",
 *                "status": "ROSTERED", "reason": null, "paidExtra": false, "timeOffInLieu": false, "owner": null,
 *                "cancelledBy": null, "cancelledAt": null}],
 *  "leave": [{"id": "", "staff": "", "from": "2026-06-01T00:00", "until": "2026-06-06T00:00", "kind": "ANNUAL_LEAVE",
 *             "approved": true}],
 *  "periodRule": {"anchor": "2026-06-01", "weeks": 4, "madeAhead": 8, "publishedAhead": 6},
 *  "periods": [{"department": "", "from": "2026-06-29", "stage": "APPROVED", "submittedBy": "coordinator",
 *               "submittedAt": "2026-05-04T10:00", "approvedBy": "lead", "approvedAt": "2026-05-06T09:00"}],
 *  "swaps": [{"id": "w1", "session": "s1", "offeredBy": "coordinator", "offeredAt": "2026-05-20T12:00", "note": null,
 *             "colleague": null, "acceptedBy": null}]}
 * }</pre>
 *
 * <p>{@code today} may be left out: the real date counts then. Times are local in {@code zone}. Roles are coordinator, lead,
 * board, administrator and staff; nations, states and kinds are named as in the host SPI. Ids are unique by kind. A session belongs to
 * a week that is listed. A cancelled session says its reason, and may say who called it off
 * (TRUST or PERSON) and when; {@code owner} is whose a session was before it was swapped or given to a colleague; these, and
 * {@code timeOffInLieu} for work in place of planned work, may be left out. What is wrong is told by record, field and what was expected.
 *
 * <p>The last three may be left out. Without {@code periodRule} a period has four weeks, is made eight and published six weeks
 * ahead, and one begins with the earliest week. {@code periods} tells who signed those whose weeks are drafts: {@code stage} is
 * SUBMITTED or APPROVED, the first is by one user and the second by another. An open swap names a session that is
 * still ROSTERED; with {@code colleague} and {@code acceptedBy} it waits for the coordinator.
 */
package org.sessionwise.host.reference.internal.trust;
