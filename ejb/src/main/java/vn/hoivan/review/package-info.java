/**
 * Notes of readers on papers. A note belongs to one version of a paper, a page of it and geometry in PDF user space; it
 * is private to its author and the people it names, to administrators too. Replacing a paper leaves its notes with the
 * version they were made on.
 */
package vn.hoivan.review;
