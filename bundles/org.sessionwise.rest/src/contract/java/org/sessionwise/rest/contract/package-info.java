/** The published document as a judge of answers, for the tests of this bundle and of the running product. */
package org.sessionwise.rest.contract;
