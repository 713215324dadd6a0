package org.sessionwise.itests.container;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/**
 * Figures of a department that are not there until it is closed. By reflection: a test that imported our packages would be
 * refreshed together with them.
 */
final class HungFigures implements InvocationHandler, AutoCloseable {

    private static final String RECONCILIATION = "org.sessionwise.api.reconciliation.Reconciliation";

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final Object department;
    private final ServiceRegistration<?> registration;

    private HungFigures(String department) throws ReflectiveOperationException {
        Bundle api = InContainer.ourBundle("api");
        this.department = InContainer.ourBundle("domain")
                .loadClass("org.sessionwise.domain.DepartmentId")
                .getConstructor(String.class)
                .newInstance(department);
        Class<?> type = api.loadClass(RECONCILIATION);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("sessionwise.department", department);
        Object service = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
        registration = api.getBundleContext().registerService(RECONCILIATION, service, properties);
    }

    static HungFigures of(String department) throws ReflectiveOperationException {
        return new HungFigures(department);
    }

    /** How many calls hang in it. */
    int inside() {
        return inside.get();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "department" -> department;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "figures that hang";
            default -> hang(method);
        };
    }

    private Object hang(Method method) throws Throwable {
        inside.incrementAndGet();
        released.await();
        Constructor<?> noAnswer = method.getExceptionTypes()[0].getConstructor(String.class);
        throw (Throwable) noAnswer.newInstance("It took too long.");
    }

    @Override
    public void close() {
        released.countDown();
        registration.unregister();
    }
}
