package vn.hoivan.worker;

/**
 * Copies what one signature covers, as a file of its own: what was signed.
 *
 * @param revision which of the signed revisions, counted from 1
 * @param output   path of the PDF to be created
 */
public record CutRevision(String file, int revision, String output) {

    public static final OperationKey<CutRevision, CutFile> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.CuttingRevision", CutRevision.class, CutFile.class);
}
