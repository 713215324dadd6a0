/** A real rota read from files: its trust document, its cyclic pattern as job plans, and the walk through the product. Internal. */
package org.sessionwise.demo.internal.rota;
