/** From the OSGi log service to SLF4J. */
package org.sessionwise.osgilog.internal;
