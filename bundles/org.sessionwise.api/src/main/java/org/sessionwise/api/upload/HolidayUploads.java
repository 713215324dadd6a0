package org.sessionwise.api.upload;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/** Takes the bank holidays as GOV.UK publishes them. Safe from any thread. */
@ProviderType
public interface HolidayUploads {

    /** Largest document, in bytes. */
    int LARGEST_DOCUMENT = 1024 * 1024;

    /** Returns which years are known, for each nation in the order of {@code Nation}. */
    List<CoveredYears> covered() throws NoAnswerException;

    /**
     * Takes a document: for the years between its first and its last day it takes the place of what was known; earlier and later
     * years stay as shipped. All of it or nothing is kept. Audited by counts.
     *
     * @param document {@code bank-holidays.json} of GOV.UK, at most {@value #LARGEST_DOCUMENT} bytes
     * @return which years are known now
     * @throws UploadRefusedException if it is no such document, or lacks a nation or the days of a year
     */
    List<CoveredYears> take(byte[] document, Actor actor) throws UploadRefusedException, NoAnswerException;

    /**
     * Which years are known of a nation.
     *
     * @param nation a name of {@code Nation}
     * @param first year
     * @param last year, included
     * @param days how many bank holidays they have
     * @param uploaded whether some of them were uploaded
     */
    record CoveredYears(String nation, int first, int last, int days, boolean uploaded) {}
}
