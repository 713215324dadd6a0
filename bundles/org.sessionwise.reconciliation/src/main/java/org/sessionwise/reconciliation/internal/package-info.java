/**
 * Planned against rostered and delivered, one component instance for each department that has it switched on. Notices come
 * in at {@link org.sessionwise.reconciliation.internal.ChangeDesk}, which refers to nothing, so that no circle of services
 * can arise.
 */
package org.sessionwise.reconciliation.internal;
