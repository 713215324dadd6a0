/** The tables of reconciliation: policies, reviews and frozen quarters. Each table class works inside one transaction. */
package org.sessionwise.reconciliation.internal.store;
