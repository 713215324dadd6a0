/**
 * The compatibility kit for host adapters: the numbered rules of the host interface as JUnit 5 tests.
 *
 * <p>An engineer writes one {@link org.sessionwise.host.tck.HostUnderTest} (the adapter on a product that can be
 * arranged) and one test class that extends {@link org.sessionwise.host.tck.HostCompatibility}. Test names carry level
 * and rule: {@code required_} must hold, {@code optional_} must where the host declares the feature, {@code untested_} no test
 * can tell and is listed as skipped. What the product lacks, or what cannot be arranged, is skipped with the reason that the fixture gives. After
 * the run, {@code target/host-compatibility} holds the report as HTML and JSON.
 *
 * <p>This is a plain jar for the test class path, not a bundle for a running product.
 */
@Version("0.2.0")
package org.sessionwise.host.tck;

import org.osgi.annotation.versioning.Version;
