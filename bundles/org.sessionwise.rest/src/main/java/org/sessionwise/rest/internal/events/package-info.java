/** Server-sent events: who hears of what, and how a client that does not keep up is left behind. */
package org.sessionwise.rest.internal.events;
