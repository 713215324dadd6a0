/** The one place that touches the host, which may be absent or silent. */
package org.sessionwise.entitlement.internal.host;
