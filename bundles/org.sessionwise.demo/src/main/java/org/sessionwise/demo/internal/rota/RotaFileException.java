package org.sessionwise.demo.internal.rota;

/** A rota file says something that cannot be. The message names file, line and column, but not what stands there. */
public final class RotaFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RotaFileException(String file, int line, String column, String problem) {
        super(file + ", line " + line + ", column " + column + ": " + problem);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
