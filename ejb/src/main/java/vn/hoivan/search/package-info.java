/**
 * Finds any object by words, also inside its PDFs. Notes what changes in the transaction that changes it, and brings an
 * index of its own up to date after the commit; what is shown is checked again in the database.
 */
package vn.hoivan.search;
