/**
 * What runs before and around the OSGi framework of the runnable jar: where its data lies, which defaults it starts with,
 * and an orderly stop.
 */
package org.sessionwise.launcher;
