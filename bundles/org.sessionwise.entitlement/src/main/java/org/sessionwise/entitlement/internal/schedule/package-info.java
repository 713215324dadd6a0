/** When sources are pulled from without anybody asking. */
package org.sessionwise.entitlement.internal.schedule;
