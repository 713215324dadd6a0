/** What is known of people and teams for the criteria: collected from the host and the neighbours, and kept as it was known when. */
package org.sessionwise.attainment.internal.facts;
