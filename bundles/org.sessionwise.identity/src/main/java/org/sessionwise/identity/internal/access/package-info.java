/** What somebody who has signed in may do and see: rules of the trust over groups, and the host's own staff directory. */
package org.sessionwise.identity.internal.access;
