/**
 * Looking into PDFs and deriving others from them: view copies, pictures, packs, exports, printed HTML. Originals are
 * never changed.
 */
package vn.hoivan.worker.pdf;
