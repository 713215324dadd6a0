/** An OpenID provider to sign in at: for our tests and those of the running product. It needs nothing but a JDK. */
package org.sessionwise.identity.fake;
