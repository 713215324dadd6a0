/** Who may see whom. */
package org.sessionwise.operation.internal.access;
