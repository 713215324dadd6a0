/** Which totals of people can be told so that no few of them can be worked out ({@link org.sessionwise.domain.disclosure.Disclosure}). */
@Version("0.1.0")
package org.sessionwise.domain.disclosure;

import org.osgi.annotation.versioning.Version;
