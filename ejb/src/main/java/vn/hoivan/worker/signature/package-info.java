/**
 * Signing and validation of PDF signatures with EU DSS and PDFBox. Exists in the worker JVM only.
 */
package vn.hoivan.worker.signature;
