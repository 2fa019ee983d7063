/**
 * Keys and certificates of people and agencies. A private key is opened here, in the server, and never leaves it;
 * the files that are signed are parsed elsewhere, in the worker.
 */
package vn.hoivan.signing;
