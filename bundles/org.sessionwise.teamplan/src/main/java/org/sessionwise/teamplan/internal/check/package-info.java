/** Individual plans held against team plans, tariffs and each other; without a database. */
package org.sessionwise.teamplan.internal.check;
