/** Catalogues of standards: the one that comes with the product, further ones from a folder, and the trust's own numbers over them. */
package org.sessionwise.attainment.internal.catalogue;
