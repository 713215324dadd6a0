/** Notices changes by looking again: the product tells of none. */
package org.sessionwise.host.optaweb.internal.change;
