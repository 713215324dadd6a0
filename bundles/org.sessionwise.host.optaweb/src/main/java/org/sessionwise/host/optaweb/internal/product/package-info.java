/** The product's REST interface, as we speak it: what is asked, what comes back, and what of it we believe. */
package org.sessionwise.host.optaweb.internal.product;
