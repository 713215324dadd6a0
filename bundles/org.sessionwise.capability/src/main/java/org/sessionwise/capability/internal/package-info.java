/** The switches of the capabilities and the audit log; what others use of them is in {@code org.sessionwise.api.capability}. */
package org.sessionwise.capability.internal;
