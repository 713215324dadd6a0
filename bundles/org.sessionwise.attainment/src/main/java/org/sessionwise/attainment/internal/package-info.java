/** Levels of attainment: the catalogue, what is known, the levels that follow, and who does what about them. */
package org.sessionwise.attainment.internal;
