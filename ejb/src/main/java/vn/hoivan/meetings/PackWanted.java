package vn.hoivan.meetings;

import java.util.UUID;

/** There is a pack to build; once this has committed the queue looks for it. */
record PackWanted(UUID packId) {
}
