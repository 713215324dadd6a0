/** Commands of the Gogo shell. */
package org.sessionwise.shell.internal;
