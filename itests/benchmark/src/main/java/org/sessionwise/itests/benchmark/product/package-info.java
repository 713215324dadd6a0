/** Our bundles as a rostering product has them: in a framework, reached through their services, with a host made of the year. */
package org.sessionwise.itests.benchmark.product;
