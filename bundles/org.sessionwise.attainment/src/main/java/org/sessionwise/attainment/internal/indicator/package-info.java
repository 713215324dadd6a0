/** The four indicators of appendix 2, from levels of attainment and from figures of planned and delivered sessions. */
package org.sessionwise.attainment.internal.indicator;
