/** Whether the product is well, check by check, and what to do if not. */
package org.sessionwise.operation.internal.health;
