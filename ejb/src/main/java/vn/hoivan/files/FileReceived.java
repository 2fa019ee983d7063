package vn.hoivan.files;

import java.util.UUID;

/** There is work on a file; once this has committed the queue looks for it. */
record FileReceived(UUID fileId) {
}
