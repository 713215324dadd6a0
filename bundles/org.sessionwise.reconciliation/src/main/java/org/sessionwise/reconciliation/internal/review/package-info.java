/** The review of variances, quarter by quarter, and quarters as they were frozen. */
package org.sessionwise.reconciliation.internal.review;
