package vn.hoivan.review;

import java.util.List;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.ExportAnnotations.Mark;

/**
 * A paper and the marks to be written into a copy of it.
 *
 * @param sha256 null where the file has no PDF
 */
record MarkedPaper(String title, String sha256, List<Mark> marks) {

    /** @throws BusinessException conflict, where there is no PDF to write into */
    String file() {
        if (sha256 == null) {
            throw BusinessException.conflict("files.noView");
        }
        return sha256;
    }
}
