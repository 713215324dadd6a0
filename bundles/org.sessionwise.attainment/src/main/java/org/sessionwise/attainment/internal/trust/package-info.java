/** What the parts of this bundle share: which day it is in the trust, who is told of changes, how long a text may be. */
package org.sessionwise.attainment.internal.trust;
