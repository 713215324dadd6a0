/** Suggestions that close a gap: found by the domain's rule, tried on the ledger, written through the host. */
package org.sessionwise.reconciliation.internal.suggestion;
