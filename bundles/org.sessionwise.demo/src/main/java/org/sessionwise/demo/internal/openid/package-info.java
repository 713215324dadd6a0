/**
 * A made-up OpenID provider, so that a demonstration with a host that has no users can be signed in to. Everybody knows its
 * passwords: it answers to this machine only and is not for real use. Internal.
 */
package org.sessionwise.demo.internal.openid;
