package org.sessionwise.httpclient.internal;

import java.util.concurrent.ThreadFactory;

/** Makes daemon threads that carry nothing of the thread which happened to need them: no locals, no class loader. */
record NamedThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setContextClassLoader(NamedThreads.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }
}
