/** The product's rotation as a roster template: read, edited, and what of it is ours. */
package org.sessionwise.host.optaweb.internal.rotation;
