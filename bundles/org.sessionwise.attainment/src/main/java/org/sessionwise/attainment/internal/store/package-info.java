/** The tables of this bundle. */
package org.sessionwise.attainment.internal.store;
