-- A large made-up trust for measurements: 60 departments of 200 people and 52 weeks, ten sessions a week each, all worked and finalised,
-- beside what the database holds. Run it on the rota-host.db of a product that is stopped (its trust document once brought in):
--   sqlite3 <home>/rota-host.db < src/bench/large-trust.sql
-- Six million sessions, about 1.5 GB and some minutes. For less, change the numbers in "size". Running it twice is refused by the keys.
BEGIN;

CREATE TEMP TABLE size AS SELECT 60 AS departments, 200 AS people, 52 AS weeks, '2026-01-05' AS monday;

CREATE TEMP TABLE work (n INTEGER PRIMARY KEY, code TEXT);
INSERT INTO work SELECT row_number() OVER (ORDER BY position) - 1, code FROM duty ORDER BY position LIMIT 8;

CREATE TEMP TABLE number (n INTEGER PRIMARY KEY);
INSERT INTO number WITH RECURSIVE up (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < 999) SELECT n FROM up;

INSERT INTO department (id, name)
  SELECT 'large' || n, 'Large department ' || n FROM number, size WHERE n < departments ORDER BY n;
INSERT INTO team (id, department, name)
  SELECT 'large' || d.n || '-' || t.n, 'large' || d.n, 'Team ' || t.n FROM number d, number t, size
  WHERE d.n < departments AND t.n < 10 ORDER BY d.n, t.n;
INSERT INTO staff (id, department, team, name, assignment_number, registration, professional_group, grade, line_manager, in_training)
  SELECT 'large' || d.n || '-p' || p.n, 'large' || d.n, 'large' || d.n || '-' || p.n % 10, 'Person ' || d.n || '/' || p.n,
    CAST(50000000 + d.n * 1000 + p.n AS TEXT), NULL,
    CASE p.n % 3 WHEN 0 THEN 'Medical and dental' WHEN 1 THEN 'Nursing and midwifery registered' ELSE 'Allied health professionals' END,
    'Made up', NULL, 0
  FROM number d, number p, size WHERE d.n < departments AND p.n < people ORDER BY d.n, p.n;
INSERT INTO account_scope (account, kind, target)
  SELECT account.id, 'DEPARTMENT', 'large' || n FROM account, number, size WHERE role = 'COORDINATOR' AND n < departments ORDER BY 1, n;
INSERT INTO week (department, monday, state)
  SELECT 'large' || d.n, date(monday, '+' || (7 * w.n) || ' days'), 'FINALISED' FROM number d, number w, size
  WHERE d.n < departments AND w.n < weeks ORDER BY d.n, w.n;

-- Mornings and afternoons of five days; the duty changes with person and day, one session in twenty is called off by the trust.
INSERT INTO session (id, department, staff, duty, day, starts_at, ends_at, status, reason, paid_extra, version, cancelled_by, cancelled_at)
  SELECT 'large' || d.n || '-' || w.n || '-' || s.n || '-' || p.n, 'large' || d.n, 'large' || d.n || '-p' || p.n,
    (SELECT code FROM work WHERE work.n = (p.n + s.n) % kinds),
    date(monday, '+' || (7 * w.n + s.n / 2) || ' days'),
    CAST(strftime('%s', monday) AS INTEGER) + (7 * w.n + s.n / 2) * 86400 + 32400 + s.n % 2 * 16200,
    CAST(strftime('%s', monday) AS INTEGER) + (7 * w.n + s.n / 2) * 86400 + 46800 + s.n % 2 * 16200,
    CASE WHEN (p.n + w.n + s.n) % 20 = 0 THEN 'CANCELLED' ELSE 'WORKED' END,
    CASE WHEN (p.n + w.n + s.n) % 20 = 0 THEN 'No list' END, 0, 1,
    CASE WHEN (p.n + w.n + s.n) % 20 = 0 THEN 'TRUST' END,
    CASE WHEN (p.n + w.n + s.n) % 20 = 0
      THEN CAST(strftime('%s', monday) AS INTEGER) + (7 * w.n - p.n % 60) * 86400 END
  FROM number d, number w, number s, number p, size, (SELECT count(*) AS kinds FROM work)
  WHERE d.n < departments AND w.n < weeks AND s.n < 10 AND p.n < people
  ORDER BY d.n, w.n, s.n, p.n;

COMMIT;
ANALYZE;
