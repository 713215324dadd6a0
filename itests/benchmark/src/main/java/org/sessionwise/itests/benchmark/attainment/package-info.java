/** A trust's people and evidence for levels of attainment, made up. */
package org.sessionwise.itests.benchmark.attainment;
