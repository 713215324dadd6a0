/**
 * Who is asking: the host turns a request into a user. Sessionwise keeps no passwords and no sessions of its own. 1.1 added who
 * the users are, what a scope is made of, and the question whether the sign-in answers.
 */
@Version("1.1.0")
package org.sessionwise.host.spi.identity;

import org.osgi.annotation.versioning.Version;
