/** What whoever runs the machine looks at: health and metrics. */
package org.sessionwise.operation.internal;
