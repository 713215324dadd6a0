/** A scripted coordinator who does the whole job over HTTP, from outside, with a real rota. Internal. */
package org.sessionwise.demo.internal.walk;
