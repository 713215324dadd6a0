/**
 * The product as users get it: the runnable jar in a process of its own ({@link org.sessionwise.itests.product.RunningProduct}),
 * looked at over HTTP and in a browser ({@link org.sessionwise.itests.product.Browser}).
 */
package org.sessionwise.itests.product;
