/** Figures of several people: made of what the ledger counts, the plans' annual amounts, and the calendar. */
package org.sessionwise.reconciliation.internal.figures;
