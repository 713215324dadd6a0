/** Keeps the staff record in our database and completes people with it. */
package org.sessionwise.staffrecord.internal;
