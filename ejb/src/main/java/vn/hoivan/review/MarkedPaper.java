package vn.hoivan.review;

import java.util.List;

import vn.hoivan.worker.ExportAnnotations.Mark;

/** A paper and the marks to be written into a copy of it. */
record MarkedPaper(String title, String sha256, List<Mark> marks) {
}
