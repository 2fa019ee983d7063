package vn.hoivan.signing;

import java.nio.file.Path;
import java.util.UUID;

import vn.hoivan.worker.SigningPlaces;

/**
 * What is needed outside of the transaction.
 *
 * @param source   the file to print number and date into; for the seal, the signed file
 * @param numbered the file number and date were printed into on an earlier try; null where that is still to do
 * @param mark     where the signature is seen; null before it is signed
 */
record SigningPlan(UUID draftId, int draftVersion, UUID versionId, String fileName, int pages, Path source, Path numbered,
        SigningPlaces places, String mark, KeyOwner owner, byte[] keyStore, Path picture, double sealDiameter) {
}
