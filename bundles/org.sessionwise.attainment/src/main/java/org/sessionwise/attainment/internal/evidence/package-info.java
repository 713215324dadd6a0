/** The evidence register and the records of people, in the database. */
package org.sessionwise.attainment.internal.evidence;
