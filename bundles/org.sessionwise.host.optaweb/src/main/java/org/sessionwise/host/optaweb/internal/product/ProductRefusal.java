package org.sessionwise.host.optaweb.internal.product;

/** The product understood and said no: nothing was changed. */
public final class ProductRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProductRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Tells whether what was asked for is not there. */
    public boolean notFound() {
        return status == 404;
    }
}
