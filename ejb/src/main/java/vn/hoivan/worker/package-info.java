/**
 * The contract between server and worker JVMs: operations as records, keys that name them, frames, refusals. The work
 * itself is in the packages below, which exist in the worker alone. See docs/adr/0005-worker-jvm.md.
 */
package vn.hoivan.worker;
