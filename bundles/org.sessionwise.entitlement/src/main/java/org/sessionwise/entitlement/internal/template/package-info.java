/** From the plans of a department to its roster templates: propose, apply, undo. */
package org.sessionwise.entitlement.internal.template;
