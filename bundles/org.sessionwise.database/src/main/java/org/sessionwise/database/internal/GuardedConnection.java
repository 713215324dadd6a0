package org.sessionwise.database.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The connection as work sees it: it cannot end the transaction, is dead after it, and its forgotten statements are closed.
 * One statement left open would keep its snapshot, and with it every later reader on that connection in the past.
 */
final class GuardedConnection implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of(
            "abort",
            "close",
            "commit",
            "releaseSavepoint",
            "rollback",
            "setAutoCommit",
            "setReadOnly",
            "setSavepoint",
            "setTransactionIsolation",
            "unwrap");

    private final Connection real;
    private final Connection proxy;
    private final List<Statement> statements = new ArrayList<>();
    private int sweepAt = 64;
    private boolean over;

    GuardedConnection(Connection real) {
        this.real = real;
        this.proxy = (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** What is handed to the work. */
    Connection connection() {
        return proxy;
    }

    /** Closes what the work left open, and serves it no more. */
    void end() throws SQLException {
        over = true;
        for (Statement statement : statements) {
            statement.close();
        }
        statements.clear();
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (REFUSED.contains(name)) {
            throw new SQLException(name + " is the store's, not the work's");
        }
        if (name.equals("isClosed")) {
            return over;
        }
        if (over && method.getDeclaringClass() == Connection.class) {
            throw new SQLException("the transaction of this connection is over");
        }
        return name.equals("getAutoCommit") ? Boolean.FALSE : ask(method, arguments);
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(real, arguments);
            if (result instanceof Statement statement) {
                remember(statement);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void remember(Statement statement) throws SQLException {
        if (statements.size() >= sweepAt) {
            for (Statement old : List.copyOf(statements)) {
                if (old.isClosed()) {
                    statements.remove(old);
                }
            }
            sweepAt = 2 * statements.size() + 64;
        }
        statements.add(statement);
    }
}
