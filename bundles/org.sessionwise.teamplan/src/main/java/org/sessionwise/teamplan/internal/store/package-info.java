/** The tables of this bundle. */
package org.sessionwise.teamplan.internal.store;
