package vn.hoivan.web.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.OutgoingState;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.People;
import vn.hoivan.routing.AssignmentState;

/** What the pages of documents share: looks of states, choices of lists. */
@Named
@ApplicationScoped
public class DocumentLooks {

    private static final int YEARS = 5;

    @EJB
    private People people;
    @Inject
    private Clock clock;

    public String look(IncomingState state) {
        return switch (state) {
            case ARRIVED, REGISTERED -> "warn";
            case DIRECTED, IN_PROGRESS -> "info";
            case FINISHED -> "ok";
            case VOIDED -> "calm";
        };
    }

    public String icon(IncomingState state) {
        return switch (state) {
            case ARRIVED -> "pi-download";
            case REGISTERED -> "pi-hourglass";
            case DIRECTED -> "pi-send";
            case IN_PROGRESS -> "pi-spinner";
            case FINISHED -> "pi-check-circle";
            case VOIDED -> "pi-ban";
        };
    }

    public String look(OutgoingState state) {
        return state == OutgoingState.ISSUED ? "ok" : state == OutgoingState.VOIDED ? "calm" : "info";
    }

    public String look(AssignmentState state) {
        return switch (state) {
            case NEW -> "warn";
            case ACCEPTED -> "info";
            case FINISHED -> "ok";
            case RETURNED, RECALLED -> "calm";
        };
    }

    public IncomingState[] getIncomingStates() {
        return IncomingState.values();
    }

    public OutgoingState[] getOutgoingStates() {
        return OutgoingState.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public Secrecy[] getSecrecies() {
        return Secrecy.values();
    }

    /** Those that letters are taken for most often come first. */
    public List<DocumentType> getTypes() {
        List<DocumentType> first = List.of(DocumentType.LETTER, DocumentType.DECISION, DocumentType.PLAN,
                DocumentType.REPORT, DocumentType.NOTICE, DocumentType.SUBMISSION, DocumentType.INVITATION);
        return Stream.concat(first.stream(), Stream.of(DocumentType.values()).filter(type -> !first.contains(type))).toList();
    }

    /** This year and the ones before. */
    public List<Integer> getYears() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> year - back).toList();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getNewYear() {
        return LocalDate.now(clock).withDayOfYear(1);
    }

    public List<Agency> getAgencies() {
        return people.agencies(null, 300);
    }
}
