/** Who is asking, where the host has no users: OpenID Connect, or a header that the trust's proxy sets. */
package org.sessionwise.identity.internal;
