package vn.hoivan.signing;

import java.util.UUID;

/** Whose key: exactly one of the two is given. */
record KeyOwner(UUID personId, UUID agencyId) {

    static KeyOwner person(UUID id) {
        return new KeyOwner(id, null);
    }

    static KeyOwner agency(UUID id) {
        return new KeyOwner(null, id);
    }
}
