package org.sessionwise.host.rotamap.internal;

import java.time.Duration;
import org.sessionwise.host.rotamap.internal.wire.Waiting;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * The rota of a site that let us in: the last complete picture of it, for as long as that may be used. Answers from memory.
 * Safe from any thread.
 */
public final class OpenRota {

    private final RotaSettings settings;
    private final Waiting waiting;

    // Guarded by this.
    private RotaPicture picture;
    private long readNanos;
    private String trouble = "";
    private String progress = "reading has not begun";

    OpenRota(RotaSettings settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    RotaSettings settings() {
        return settings;
    }

    /**
     * Returns the last complete picture.
     *
     * @throws HostUnavailableException if there is none yet, or none that is young enough
     */
    synchronized RotaPicture picture() throws HostUnavailableException {
        if (picture == null) {
            throw new HostUnavailableException("the rota is not read yet: " + progress + because());
        }
        Duration age = waiting.since(readNanos);
        if (age.compareTo(settings.plan().oldest()) > 0) {
            throw new HostUnavailableException("the rota was last read completely " + age.toMinutes()
                    + " minutes ago, too long ago to be used" + because());
        }
        return picture;
    }

    private String because() {
        return trouble.isEmpty() ? "" : ". The last attempt failed: " + trouble;
    }

    synchronized void isRead(int done, int parts) {
        progress = done + " of " + parts + " parts are read";
    }

    /** Takes a picture; its age counts from when reading began, since that is how old its first part is. */
    synchronized void take(RotaPicture complete, long beganNanos) {
        picture = complete;
        readNanos = beganNanos;
        trouble = "";
    }

    synchronized void failed(String why) {
        trouble = why;
    }
}
