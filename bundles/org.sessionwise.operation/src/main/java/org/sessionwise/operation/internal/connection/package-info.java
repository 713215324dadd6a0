/** Whether what we talk to answers. */
package org.sessionwise.operation.internal.connection;
