package vn.hoivan.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;

/** Keeps who may open a meeting, its items, papers and conclusions in step with who takes part. */
@ApplicationScoped
class MeetingAccess {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;

    /** To be called after every change of people, items, guests or state, in the same transaction. */
    void renew(Meeting meeting) {
        access.publish(meeting);
        for (AgendaItem item : meeting.allItems()) {
            access.publish(item);
            item.allPapers().forEach(access::publish);
        }
        em.createQuery("select c from Conclusion c where c.item.meeting = :meeting", Conclusion.class)
                .setParameter("meeting", meeting).getResultStream().forEach(access::publish);
    }
}
