/** The worker JVM's main loop: frames in, operations, frames out. */
package vn.hoivan.worker.main;
