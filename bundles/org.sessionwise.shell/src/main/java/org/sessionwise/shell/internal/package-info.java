/** Commands for a Gogo shell, in plain Felix and in Karaf: {@code help sessionwise:sources}. */
package org.sessionwise.shell.internal;
