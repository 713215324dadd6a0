/** JSON in and out: strict reading, plain writing. */
package org.sessionwise.host.reference.internal.json;
