/** Job plans: pulled, matched to people, kept by version; always on, for all departments. */
package org.sessionwise.entitlement.internal.plan;
