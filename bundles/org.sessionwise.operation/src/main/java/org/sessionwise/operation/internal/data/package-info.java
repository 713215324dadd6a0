/** Whether data are fresh. */
package org.sessionwise.operation.internal.data;
