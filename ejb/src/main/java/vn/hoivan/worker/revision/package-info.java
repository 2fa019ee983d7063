/**
 * Two versions of a paper: what changed from one to the other, and where the marks made on the earlier lie in the later.
 * Only the classes that read pages know PDFBox. See docs/adr/0028-notes-follow-the-words.md.
 */
package vn.hoivan.worker.revision;
