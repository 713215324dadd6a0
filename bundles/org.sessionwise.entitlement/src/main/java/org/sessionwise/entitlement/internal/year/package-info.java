/** The plan years of a department's people. */
package org.sessionwise.entitlement.internal.year;
