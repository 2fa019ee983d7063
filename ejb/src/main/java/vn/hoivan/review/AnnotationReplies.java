package vn.hoivan.review;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;

/** The boundary to what is said to notes: whoever sees a note may answer it, and all who see it see the answer. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class AnnotationReplies {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private ReadPapers papers;
    @Inject
    private SeenNotes seen;
    @Inject
    private Audience audience;
    @Inject
    private AnnotationReading reading;
    @Inject
    private AnnotationTrail trail;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /** @throws BusinessException not found, where the caller may not see the note */
    public ReplyRow add(UUID annotationId, @Valid @NotNull WriteReply command) {
        Annotation note = seen.require(annotationId);
        PaperVersion paper = papers.require(note.getPaperVersionId());
        UUID me = callers.current().personId();
        AnnotationReply reply = new AnnotationReply(annotationId, me, command.text(), clock.instant());
        em.persist(reply);
        em.flush();
        trail.answered(note, paper, thread(note, paper, me), audience.of(note, paper));
        return reading.row(reply, me);
    }

    /** @throws BusinessException not found; forbidden, where it is another's; conflict, where it was changed since */
    public ReplyRow change(UUID annotationId, UUID replyId, Integer version, @Valid @NotNull WriteReply command) {
        AnnotationReply reply = own(annotationId, replyId, version);
        reply.change(command.text(), clock.instant());
        em.flush();
        tell(annotationId);
        return reading.row(reply, reply.getAuthorId());
    }

    /** @throws BusinessException not found; forbidden, where it is another's; conflict, where it was changed since */
    public void delete(UUID annotationId, UUID replyId, Integer version) {
        own(annotationId, replyId, version).delete(clock.instant());
        tell(annotationId);
    }

    private AnnotationReply own(UUID annotationId, UUID replyId, Integer version) {
        papers.require(seen.require(annotationId).getPaperVersionId());
        AnnotationReply reply = em.find(AnnotationReply.class, replyId);
        if (reply == null || reply.isDeleted() || !reply.getAnnotationId().equals(annotationId)) {
            throw BusinessException.notFound();
        }
        if (!reply.isOf(callers.current().personId())) {
            throw BusinessException.forbidden();
        }
        reply.requireVersion(version);
        return reply;
    }

    private void tell(UUID annotationId) {
        Annotation note = em.find(Annotation.class, annotationId);
        PaperVersion paper = em.find(PaperVersion.class, note.getPaperVersionId());
        Set<UUID> readers = new HashSet<>(audience.of(note, paper));
        readers.add(note.getAuthorId());
        trail.answerChanged(paper, readers);
    }

    /** The author of the note, and those who answered before and still see it. */
    private Set<UUID> thread(Annotation note, PaperVersion paper, UUID me) {
        Set<UUID> people = new HashSet<>(em.createQuery(
                "select distinct r.authorId from AnnotationReply r where r.annotationId = :note and r.deletedAt is null", UUID.class)
                .setParameter("note", note.getId()).getResultList());
        people.retainAll(audience.of(note, paper));
        people.add(note.getAuthorId());
        people.remove(me);
        return people;
    }
}
