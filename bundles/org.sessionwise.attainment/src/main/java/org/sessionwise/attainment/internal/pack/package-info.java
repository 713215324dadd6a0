/** Packs for board and departments: made once of what is known, kept as files, logged when they are reported. */
package org.sessionwise.attainment.internal.pack;
