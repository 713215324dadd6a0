/**
 * Levels of attainment: a standard as data ({@link org.sessionwise.domain.attainment.Catalogue}), what is known on a day about
 * people ({@link org.sessionwise.domain.attainment.PersonFacts}) and about teams, departments and the trust
 * ({@link org.sessionwise.domain.attainment.Evidence}), and what follows from both: a
 * {@link org.sessionwise.domain.attainment.Verdict} on each criterion of each
 * {@link org.sessionwise.domain.attainment.AttainmentScope}. Pure and deterministic; amounts are integers.
 */
@Version("0.1.0")
package org.sessionwise.domain.attainment;

import org.osgi.annotation.versioning.Version;
