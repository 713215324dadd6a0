/** What contracts say, as shipped and as the trust has set it. */
package org.sessionwise.entitlement.internal.contract;
