package vn.hoivan.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.access.Rules;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;

/**
 * The papers that may be read and noted on: a published version by whoever may read its agenda item, one that no edition
 * has shown, or that was withdrawn, by those who prepare the meeting.
 */
@ApplicationScoped
class ReadPapers {

    /**
     * The same for queries, where {@code i} is the agenda item of the paper {@code p}; needs the parameter {@code tokens}.
     *
     * @param out condition for a version that an edition has shown
     */
    static String readable(String out) {
        return "(p.withdrawnAt is null and (" + out + ") and " + Access.REACHABLE.replace("o.id", "i.id")
                + " or " + Access.REACHABLE.replace("o.id", "p.id") + ")";
    }

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;

    /** @throws BusinessException not found, where there is none or the caller may not know of it */
    PaperVersion require(UUID versionId) {
        PaperVersion version = find(versionId);
        access.require(isOut(version) ? Action.ANNOTATE : Action.OPEN, reading(version));
        return version;
    }

    /**
     * The version itself may be gone: whoever may open its agenda item may know that it was there.
     *
     * @throws BusinessException not found, where there is none or the caller may not know of it
     */
    PaperVersion requireKnown(UUID versionId) {
        PaperVersion version = find(versionId);
        access.require(Action.OPEN, version.isPublished() ? version.getPaper().getItem() : version.getPaper());
        return version;
    }

    private PaperVersion find(UUID versionId) {
        return Optional.ofNullable(em.find(PaperVersion.class, versionId)).orElseThrow(BusinessException::notFound);
    }

    /** @return the versions of the same paper that the caller may open, newest first */
    List<PaperVersionFacts.Version> versions(PaperVersion known) {
        List<PaperVersion> open = known.getPaper().getVersions().stream()
                .filter(version -> access.may(Action.OPEN, reading(version))).sorted(Comparator.comparing(PaperVersion::getNumber).reversed())
                .toList();
        return open.stream().map(version -> new PaperVersionFacts.Version(version.getId(), version.getNumber(), version.getNote(),
                version.getCreatedAt(), version.equals(open.get(0)))).toList();
    }

    /** @return those of the people who may read the version */
    Set<UUID> readers(PaperVersion version, Set<UUID> people) {
        Protected object = reading(version);
        Map<Relation, Set<UUID>> parties = object.parties();
        return people.stream().filter(person -> Rules.of(object.kind(), Action.OPEN).relations().stream()
                .anyMatch(relation -> parties.getOrDefault(relation, Set.of()).contains(person))).collect(Collectors.toSet());
    }

    /** The object whose rule decides about the version: {@link ObjectKind#AGENDA_ITEM} or {@link ObjectKind#PAPER}. */
    private static Protected reading(PaperVersion version) {
        return isOut(version) ? version.getPaper().getItem() : version.getPaper();
    }

    private static boolean isOut(PaperVersion version) {
        return version.isPublished() && !version.getPaper().isWithdrawn();
    }
}
