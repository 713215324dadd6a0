/** Bank holidays by nation. */
@Version("0.2.0")
package org.sessionwise.domain.calendar;

import org.osgi.annotation.versioning.Version;
