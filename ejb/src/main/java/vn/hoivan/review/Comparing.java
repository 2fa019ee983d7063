package vn.hoivan.review;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Asks for comparisons on behalf of somebody who only reads. */
@ApplicationScoped
class Comparing {

    @Inject
    private CarriedNotes carried;

    /** In a transaction of its own: two readers may ask for the same at once, and only one of them writes. */
    @Transactional(TxType.REQUIRES_NEW)
    void ask(UUID before, UUID after) {
        if (carried.find(before, after).isEmpty()) {
            carried.ask(before, after);
        }
    }
}
