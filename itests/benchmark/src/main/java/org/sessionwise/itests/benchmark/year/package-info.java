/** A trust's year that is made up the same way each time: who plans what, and what came of it. */
package org.sessionwise.itests.benchmark.year;
