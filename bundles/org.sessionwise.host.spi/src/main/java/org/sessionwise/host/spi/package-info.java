/**
 * What a host adapter implements, and nothing else: staff, roster templates, rostered sessions, leave. One interface has
 * one purpose; an adapter registers each as an OSGi service, all with the property {@value RosterHost#HOST_PROPERTY}.
 *
 * <p>It stays at 0.x until a host that we did not write has proved it. Consumers of this package are adapters: they import
 * {@code [0.1,0.2)}.
 *
 * <p><b>Common rules.</b> No argument or answer is {@code null}; lists are unmodifiable; every method may be called from
 * many threads at once and may block up to {@value RosterHost#MAX_BLOCK_SECONDS} s, then must throw
 * {@link HostUnavailableException}. An answer is complete or it is an exception, never a part.
 */
@Version("0.1.0")
package org.sessionwise.host.spi;

import org.osgi.annotation.versioning.Version;
