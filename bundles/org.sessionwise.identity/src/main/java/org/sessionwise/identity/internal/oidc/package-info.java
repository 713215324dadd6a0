/**
 * Sign-in by OpenID Connect: authorization code flow with PKCE. Nothing is kept of a sign-in under way but a sealed cookie; a
 * session is kept in memory.
 */
package org.sessionwise.identity.internal.oidc;
