package vn.hoivan.search;

import java.util.UUID;

/** What the index says: an object and, where words stand on a page of one of its files, the best of them. */
record Hit(UUID object, UUID file, Integer page) {
}
