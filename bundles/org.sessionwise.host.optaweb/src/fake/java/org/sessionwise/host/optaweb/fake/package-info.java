/**
 * A stand-in for OptaWeb Employee Rostering 8.24.1: its REST interface as far as we use it, with the oddities of the real one, on
 * the JDK's server. Keeps state, and can be made slow, silent, broken or changed in between. No part of the product.
 */
package org.sessionwise.host.optaweb.fake;
