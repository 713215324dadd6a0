/** The matching policies of the trust. */
package org.sessionwise.reconciliation.internal.policy;
