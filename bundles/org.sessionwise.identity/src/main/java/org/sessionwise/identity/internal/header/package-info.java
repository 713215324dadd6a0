/** Sign-in by headers that the trust's proxy sets. */
package org.sessionwise.identity.internal.header;
