package org.sessionwise.reconciliation.internal.policy;

/** Hears that the trust set a matching policy, after it is kept. Returns at once and throws nothing. */
public interface PolicyListener {

    void policiesChanged();
}
