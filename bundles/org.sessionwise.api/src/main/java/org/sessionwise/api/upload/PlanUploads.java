package org.sessionwise.api.upload;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;

/**
 * Job plans from files that people upload. A file is read under a name; what is kept under the name is how to read the file
 * ({@link UploadMapping}) and, once a person accepts it, the plans of its good rows: those are what the job-plan source of that
 * name tells from then on. Files themselves are never kept, nor anything of them that is no field of a job plan. Safe from any
 * thread.
 */
@ProviderType
public interface PlanUploads {

    /** Largest file, in bytes. */
    int LARGEST_FILE = 16 * 1024 * 1024;

    /** Returns what columns may be mapped to, in the order in which people should see them. */
    List<UploadField> fields();

    /** Returns what is kept, ordered by name; empty if nobody uploaded yet. */
    List<SavedUpload> saved() throws NoAnswerException;

    /**
     * Looks at a file to find out how to read it; keeps nothing.
     *
     * @param sheet which sheet of a workbook; empty for the first that is not hidden
     * @throws UploadRefusedException if it is no table, or none of a job-plan system that is known
     */
    UploadLook look(byte[] file, Optional<String> sheet) throws UploadRefusedException;

    /**
     * Keeps how files of a name are read. What was taken before stays as it is. Audited.
     *
     * @param name 1 to 60 letters, digits, blanks, points, hyphens and underscores, no blank at either end
     * @throws UploadRefusedException if the name or the mapping cannot be, there are too many names, or plans of
     *     people whom the importer does not manage are kept under the name
     */
    void save(String name, UploadMapping mapping, Importer importer) throws UploadRefusedException, NoAnswerException;

    /**
     * Reads a file as it would be taken; keeps nothing. Plans of people whom the importer does not manage are refused. Audited by
     * counts.
     *
     * @throws UploadRefusedException if nobody saved that name, or the file as a whole cannot be used
     */
    UploadReport check(String name, byte[] file, Importer importer) throws UploadRefusedException, NoAnswerException;

    /**
     * Takes the good rows of a file: the source of that name ({@link SavedUpload#source()}) tells them from the next pull on,
     * and is there when this returns. All or nothing of them is kept. Audited by counts.
     *
     * @throws UploadRefusedException if nobody saved that name, the file as a whole cannot be used, no row of it can, or
     *     plans of people whom the importer does not manage are kept under the name
     */
    UploadReport take(String name, byte[] file, Extent extent, Importer importer)
            throws UploadRefusedException, NoAnswerException;

    /**
     * Returns the rows of a file that are not taken, all columns as they are, with one more that says what is wrong; in the
     * format of the file, ready to be mended and uploaded again. What a spreadsheet would run as a formula is written as text.
     * Keeps nothing. Audited.
     *
     * @throws UploadRefusedException if nobody saved that name, the file as a whole cannot be used, or all of it can
     */
    UploadedDocument refusedRows(String name, byte[] file, Importer importer)
            throws UploadRefusedException, NoAnswerException;

    /** What a file says about plans that are not in it. */
    enum Extent {
        /** It holds all plans of its name: one that is missing is no longer there. */
        ALL_PLANS,
        /** It adds plans, or mends them: the others stay. */
        THESE_PLANS
    }
}
