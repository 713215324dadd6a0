/**
 * Real Jupiter inside an OSGi container: {@link org.sessionwise.itests.driver.ContainerTests} starts the container and offers one
 * dynamic test for each test method; inside, {@link org.sessionwise.itests.driver.JupiterInvokerFactory} runs that method.
 */
package org.sessionwise.itests.driver;
