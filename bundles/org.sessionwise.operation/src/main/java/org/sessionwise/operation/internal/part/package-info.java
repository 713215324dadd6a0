/** What the checks and reports ask, if it is there. */
package org.sessionwise.operation.internal.part;
