/** What whoever runs the product looks at: is it well, how much does it do, which request was that. */
package org.sessionwise.operation.internal;
