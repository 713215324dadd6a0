/** Consistency sampling: drawing, findings, and samples as evidence. */
package org.sessionwise.attainment.internal.sampling;
