/** Made-up job plans for the people of a host that is not ours. Internal. */
package org.sessionwise.demo.internal.people;
