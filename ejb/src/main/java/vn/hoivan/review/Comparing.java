package vn.hoivan.review;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Asks for comparisons on behalf of somebody who only reads, in a transaction of its own. */
@ApplicationScoped
class Comparing {

    @Inject
    private CarriedNotes carried;

    @Transactional(TxType.REQUIRES_NEW)
    void ask(UUID before, UUID after) {
        carried.begin(before, after);
    }
}
