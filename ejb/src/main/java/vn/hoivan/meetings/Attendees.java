package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Brings people into a meeting and takes them out, with what follows from it. */
@ApplicationScoped
class Attendees {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Invitations invitations;
    @Inject
    private MeetingAccess access;
    @Inject
    private Packs packs;
    @Inject
    private MeetingTrail trail;
    @Inject
    private Persons persons;

    Participant add(Meeting meeting, UUID person, ParticipantRole role, boolean votes) {
        Participant participant = meeting.invite(person, role, votes);
        em.persist(participant);
        invitations.added(meeting, participant);
        trail.of(meeting, "participantAdded", persons.name(person));
        return participant;
    }

    void remove(Meeting meeting, Participant participant) {
        takeBack(meeting, participant);
        invitations.removed(meeting, participant);
        participant.remove();
        trail.of(meeting, "participantRemoved", persons.name(participant.getPersonId()));
    }

    /** Sends somebody instead; they vote only where the rules of the body let substitutes vote. */
    Participant send(Meeting meeting, Participant participant, UUID person) {
        boolean guest = participant.getRole() == ParticipantRole.GUEST;
        boolean withVote = participant.isVotes() && meeting.getBody().getRules().isSubstitutesVote();
        Participant substitute = add(meeting, person, guest ? ParticipantRole.GUEST : ParticipantRole.MEMBER, false);
        substitute.standFor(participant, withVote);
        if (withVote) {
            participant.giveVoteUp();
        }
        meeting.agenda().stream().filter(item -> item.getGuests().contains(participant))
                .forEach(item -> item.inviteToo(substitute));
        return substitute;
    }

    /** The substitute of this participant does not come after all. */
    void takeBack(Meeting meeting, Participant participant) {
        List<Participant> substitutes = meeting.getParticipants().stream()
                .filter(other -> participant.getId().equals(other.getStandsForId())).toList();
        for (Participant substitute : substitutes) {
            if (substitute.isVotes()) {
                participant.takeVoteBack();
            }
            remove(meeting, substitute);
        }
    }

    void settle(Meeting meeting) {
        em.flush();
        access.renew(meeting);
        packs.align(meeting);
        trail.changed(meeting);
    }
}
