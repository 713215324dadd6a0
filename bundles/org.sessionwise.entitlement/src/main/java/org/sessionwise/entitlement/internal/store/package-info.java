/** The tables of this bundle and how statements are put to them. */
package org.sessionwise.entitlement.internal.store;
