package vn.hoivan.verification;

import java.time.Instant;

import vn.hoivan.files.FileReason;
import vn.hoivan.worker.ShownSignatures;
import vn.hoivan.worker.SignatureReport;

/**
 * How far the check of a content has come.
 *
 * @param id         its address; cannot be guessed
 * @param ahead      how many others come before it, while it waits
 * @param reason     where it is refused
 * @param report     where it is done
 * @param pictures   of the pages with signatures, where it is done
 * @param finishedAt null before
 */
public record VerificationView(String id, VerificationState state, long ahead, FileReason reason, SignatureReport report,
        ShownSignatures pictures, Instant finishedAt) {
}
