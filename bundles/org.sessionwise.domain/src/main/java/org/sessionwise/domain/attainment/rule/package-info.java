/**
 * What decides a criterion: {@link org.sessionwise.domain.attainment.rule.Rules} by the name that a catalogue uses. Shares of people
 * are open to see, so that it can be told who stands in the way ({@link org.sessionwise.domain.attainment.rule.PeopleShare}).
 */
@Version("0.1.0")
package org.sessionwise.domain.attainment.rule;

import org.osgi.annotation.versioning.Version;
