package vn.hoivan.worker;

import java.util.List;

/**
 * @param skipped ids of marks that could not be written: their page or their geometry makes no sense
 */
public record ExportedAnnotations(WrittenPdf pdf, List<String> skipped) {
}
