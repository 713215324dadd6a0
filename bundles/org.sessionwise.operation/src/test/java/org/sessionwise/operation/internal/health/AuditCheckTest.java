package org.sessionwise.operation.internal.health;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.operation.internal.OperationConfig;

@Timeout(60)
class AuditCheckTest {

    @Test
    void intactLogIsGreen() {
        assertBecomes(Result.Status.OK, "as it was written", () -> AuditProof.intact(3, "abc"));
    }

    @Test
    void brokenLogIsRedAndSaysWhere() {
        assertBecomes(Result.Status.CRITICAL, "link 2", () -> AuditProof.broken(3, "abc", "link 2 does not follow"));
    }

    @Test
    void logThatCannotBeReadIsRed() {
        assertBecomes(Result.Status.CRITICAL, "cannot be verified", () -> {
            throw new IllegalStateException("no database");
        });
    }

    @Test
    void nobodyWaitsForAReading() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AuditCheck check = new AuditCheck(
                log(() -> {
                    read.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return AuditProof.intact(0, "");
                }),
                hourly());
        read.await();

        assertTrue(check.execute().isOk());

        end.countDown();
        check.close();
    }

    private static void assertBecomes(Result.Status status, String words, Supplier<AuditProof> answer) {
        AuditCheck check = new AuditCheck(log(answer), hourly());
        while (!check.execute().toString().contains(words)) {
            Thread.onSpinWait();
        }
        check.close();
        assertTrue(check.execute().getStatus() == status, () -> check.execute().toString());
    }

    private static AuditLog log(Supplier<AuditProof> answer) {
        return (AuditLog) Proxy.newProxyInstance(
                AuditLog.class.getClassLoader(),
                new Class<?>[] {AuditLog.class},
                (proxy, method, arguments) -> answer.get());
    }

    private static OperationConfig hourly() {
        return (OperationConfig) Proxy.newProxyInstance(
                OperationConfig.class.getClassLoader(),
                new Class<?>[] {OperationConfig.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
