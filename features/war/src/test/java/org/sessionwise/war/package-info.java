/** The example in a real servlet container of the Jakarta EE 10 line. */
package org.sessionwise.war;
