/**
 * HTTP as this product speaks it: every exchange has a deadline and a size limit, and a question that may be repeated is
 * repeated politely. No type of the library underneath is seen here.
 */
@Version("0.1.0")
package org.sessionwise.httpclient;

import org.osgi.annotation.versioning.Version;
