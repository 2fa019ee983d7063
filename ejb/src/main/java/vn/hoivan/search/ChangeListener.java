package vn.hoivan.search;

import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

import vn.hoivan.access.Protected;

/** Sees every entity that is written (META-INF/orm.xml), so that the features need not know that there is a search. */
public class ChangeListener {

    @Inject
    private ChangeQueue queue;

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object entity) {
        if (entity instanceof Protected object && Kind.of(object.kind()) != null) {
            queue.add(object.getId());
        }
    }
}
