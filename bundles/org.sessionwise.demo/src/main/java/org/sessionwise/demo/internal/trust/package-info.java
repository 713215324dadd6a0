/** The made-up trust: people, job plans and half a year of a roster, the same each time. Internal. */
package org.sessionwise.demo.internal.trust;
