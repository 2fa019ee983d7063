/** What the worker does with office files before LibreOffice sees them. */
package vn.hoivan.worker.office;
