/** What the Logback configuration of our distribution needs beside Logback. */
package org.sessionwise.logging;
