/** What the product cannot keep and this adapter must. */
package org.sessionwise.host.optaweb.internal.store;
