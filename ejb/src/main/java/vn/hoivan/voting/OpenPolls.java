package vn.hoivan.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.MeetingClosing;
import vn.hoivan.shared.BusinessException;

/** A meeting neither ends nor goes on in the middle of a vote: it would have no result. */
@ApplicationScoped
class OpenPolls {

    @PersistenceContext
    private EntityManager em;

    void refuse(@Observes MeetingClosing closing) {
        refuse(closing.meeting(), "voting.open.closeFirst");
    }

    /** @param key of the sentence that says why not; {0} is the question */
    void refuse(Meeting meeting, String key) {
        em.createQuery("select p.question from Poll p where p.state = vn.hoivan.voting.PollState.OPEN and p.agendaItemId in "
                + "(select i.id from AgendaItem i where i.meeting = :meeting)", String.class)
                .setParameter("meeting", meeting).getResultStream().findFirst().ifPresent(question -> {
                    throw BusinessException.conflict(key, question);
                });
    }
}
