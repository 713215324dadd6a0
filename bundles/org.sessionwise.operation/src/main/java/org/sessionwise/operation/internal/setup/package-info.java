/** The checklist of the first run, each item from what is there. */
package org.sessionwise.operation.internal.setup;
