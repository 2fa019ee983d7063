package vn.hoivan.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.SaveDraft;
import vn.hoivan.signing.Signatures;

/** Drafts in every state, each taken there by the people whose work it is; what is signed is really signed. */
@ApplicationScoped
class DemoDrafts implements DemoPart {

    private static final String REVIEWER = "truongphong";
    private static final String CLERK = "vanthu";
    private static final List<DraftState> WAY = List.of(DraftState.DRAFTING, DraftState.IN_REVIEW, DraftState.APPROVED,
            DraftState.SIGNED, DraftState.SEALED, DraftState.ISSUED);

    @Inject
    private DemoUsers users;
    @Inject
    private DemoDirectory directory;
    @Inject
    private DemoPapers papers;
    @Inject
    private DemoVotes votes;
    @Inject
    private Drafts drafts;
    @Inject
    private Signatures signatures;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        TsvFile.read("drafts.tsv").forEach(this::load);
    }

    private void load(Map<String, String> row) {
        String author = row.get("author");
        UUID file = users.as(author, () -> papers.draft(DocumentType.valueOf(row.get("type")), row.get("subject"), row.get("signer")));
        UUID id = users.as(author, () -> drafts.create(draft(row, file)));
        DraftState until = DraftState.valueOf(row.get("until"));
        switch (until) {
            case RETURNED -> {
                users.as(author, () -> drafts.submit(id, null));
                users.as(beside(row, REVIEWER), () -> drafts.giveBack(id, null, row.get("reason")));
            }
            case CANCELLED -> users.as(author, () -> drafts.cancel(id, null, row.get("reason")));
            default -> WAY.subList(1, WAY.indexOf(until) + 1).forEach(state -> step(id, row, state));
        }
    }

    private void step(UUID id, Map<String, String> row, DraftState state) {
        switch (state) {
            case IN_REVIEW -> users.as(row.get("author"), () -> drafts.submit(id, null));
            case APPROVED -> users.as(beside(row, REVIEWER), () -> drafts.approve(id, null));
            case SIGNED -> users.as(row.get("signer"), () -> signatures.sign(id, null, DemoOrganisation.PASSWORD));
            case SEALED -> users.as(beside(row, CLERK), () -> signatures.seal(id, null, DemoOrganisation.PASSWORD));
            default -> users.as(beside(row, CLERK), () -> drafts.issue(id, null));
        }
    }

    /** The colleague of the author, in the same agency. */
    private static String beside(Map<String, String> row, String role) {
        return row.get("author").endsWith(DemoUsers.DEPARTMENT) ? role + DemoUsers.DEPARTMENT : role;
    }

    private SaveDraft draft(Map<String, String> row, UUID file) {
        return new SaveDraft(votes.conclusion(row.get("conclusion")), null, DocumentType.valueOf(row.get("type")),
                row.get("subject"), null, null, null, file, directory.person(beside(row, REVIEWER)), directory.person(row.get("signer")),
                Stream.of(row.get("recipients").split(",")).map(code -> new SaveDraft.Destination(directory.agency(code), null, null))
                        .toList());
    }
}
