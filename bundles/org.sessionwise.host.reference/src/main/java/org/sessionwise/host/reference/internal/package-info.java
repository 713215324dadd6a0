/** The reference host, put together: it opens its database, brings its first data in, then offers its services and pages. */
package org.sessionwise.host.reference.internal;
