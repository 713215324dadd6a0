/** What the fuzz tests of several bundles share; each adds this folder to its test sources. */
package org.sessionwise.fuzz;
