/** How much the product does. Nothing here tells of people or departments. */
package org.sessionwise.operation.internal.metrics;
