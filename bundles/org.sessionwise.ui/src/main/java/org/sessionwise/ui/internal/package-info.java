/** Serves the custom elements and offers them to the host as contributions. */
package org.sessionwise.ui.internal;
