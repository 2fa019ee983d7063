/**
 * Notes of readers on papers. A note belongs to one version of a paper, a page of it and geometry in PDF user space; in
 * each later version it has a place found by its words. It is private to its author and those it is shared with, to
 * administrators too. Where readers stopped and what has changed since is theirs alone.
 */
package vn.hoivan.review;
