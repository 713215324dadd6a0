/** Reads people, duties, sessions, weeks and leave out of the product's roster. */
package org.sessionwise.host.optaweb.internal.roster;
