/** The simple rule by several engines over the same rows, compared cell by cell. */
package org.sessionwise.itests.benchmark.engine;
