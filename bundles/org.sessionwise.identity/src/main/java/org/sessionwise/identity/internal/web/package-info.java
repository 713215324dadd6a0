/** What both ways to sign in show and accept: pages without scripts, addresses of this site only. */
package org.sessionwise.identity.internal.web;
