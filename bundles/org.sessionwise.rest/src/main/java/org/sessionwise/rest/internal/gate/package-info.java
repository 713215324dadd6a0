/** How much is let in at a time, and how the REST interface leaves. Its components go last. */
package org.sessionwise.rest.internal.gate;
