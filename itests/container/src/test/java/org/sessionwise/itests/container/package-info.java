/**
 * The exact bundles of the exported jar in a Felix that Pax Exam starts. Classes called {@code …InContainer} run inside it,
 * {@link org.sessionwise.itests.container.DistributionIT} starts them.
 */
package org.sessionwise.itests.container;
