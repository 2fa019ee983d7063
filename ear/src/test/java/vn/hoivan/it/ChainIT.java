package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.ChainNode;
import vn.hoivan.signing.ChainNode.Kind;
import vn.hoivan.signing.ChainNode.Relation;
import vn.hoivan.signing.Chains;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.PollRow;

/** From the vote to the issued document and back, as far as each may look. */
@ExtendWith(ArquillianExtension.class)
class ChainIT {

    private static final List<String> SIX = Sitting.MEMBERS.subList(0, 6);

    @Test
    void shouldLeadFromTheIssuedDocumentBackToTheVoteAndForwardAgain() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        for (String member : SIX) {
            Sitting.cast(member, poll, Choice.FOR);
        }
        Sitting.close(poll);
        UUID officer = PublishedPaper.person(Drafting.AUTHOR);
        UUID conclusion = As.user(Sitting.CHAIR, () -> As.boundary(Conclusions.class)
                .note(sitting.item(), new NoteConclusion("Giao soạn Quyết định", officer, null)).id());
        UUID draft = Drafting.issuedFor(conclusion, "Về việc thông qua " + UUID.randomUUID());
        UUID outgoing = Drafting.detail(Drafting.AUTHOR, draft).outgoingId();

        List<UUID> whole = List.of(sitting.item(), poll.id(), conclusion, draft, outgoing);
        for (UUID start : whole) {
            assertThat(chain(Sitting.CHAIR, start)).extracting(ChainNode::id).as(start.toString()).containsExactlyElementsOf(whole);
        }
        assertThat(chain(Sitting.CHAIR, conclusion)).extracting(ChainNode::relation)
                .containsExactly(Relation.SOURCE, Relation.SOURCE, Relation.SELF, Relation.RESULT, Relation.RESULT);
        assertThat(chain(Sitting.CHAIR, outgoing).get(1).line()).contains("6 tán thành");
        assertThat(chain(Sitting.CHAIR, outgoing).get(0).link()).contains(sitting.meeting().toString(), sitting.item().toString());

        assertThatThrownBy(() -> chain(Sitting.CHAIR, sitting.meeting())).as("no part of a chain").isInstanceOf(BusinessException.class);
        List<ChainNode> seen = chain(Drafting.AUTHOR, outgoing);
        assertThat(seen).extracting(ChainNode::kind).containsExactly(Kind.CONCLUSION, Kind.DRAFT, Kind.OUTGOING_DOCUMENT);
        assertThat(seen.get(0).link()).as("the officer was not in the meeting").isNull();
        for (String stranger : List.of("chuyenvien2", "quantri", "vanthu.so", Sitting.GUEST)) {
            assertThatThrownBy(() -> chain(stranger, draft)).as(stranger).isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> chain(stranger, poll.id())).as(stranger).isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void shouldRefuseADraftFromAConclusionThatTheAuthorMayNotOpen() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        UUID conclusion = As.user(Sitting.CHAIR, () -> As.boundary(Conclusions.class)
                .note(sitting.item(), new NoteConclusion("Nội bộ", null, null)).id());
        assertThatThrownBy(() -> Drafting.draftedFor(conclusion, "Về việc không được biết")).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.field()).isEqualTo("conclusionId"));
    }

    private static List<ChainNode> chain(String userName, UUID id) throws Exception {
        return As.user(userName, () -> As.boundary(Chains.class).of(id));
    }
}
