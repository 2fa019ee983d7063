package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.documents.AcceptArrived;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.OutgoingDetail;
import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.signing.Chains;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.SaveDraft.Destination;

/** Issued documents on their way to others, and the chain behind them. */
@ExtendWith(ArquillianExtension.class)
class DeliveriesIT {

    private static final PageRequest ALL = new PageRequest(0, 200, null);

    @Test
    void shouldArriveInTheListOfAnAgencyInsideAndByMailOutside() throws Exception {
        String subject = "Về việc gửi đi hai nơi " + UUID.randomUUID();
        UUID id = Drafting.issued(subject, new Destination(Drafting.agency("Sở Nội vụ tỉnh Bình Sơn"), null, null),
                new Destination(null, "Hội Khuyến học", "khuyenhoc@noi-khac.example"),
                new Destination(null, "Lưu tại đơn vị", null));
        assertThatThrownBy(() -> Drafting.run("vanthu", () -> As.boundary(Drafts.class).issue(id, null))).isInstanceOf(BusinessException.class);

        List<IncomingRow> arrived = arrived(subject);
        assertThat(arrived).hasSize(1);
        assertThat(mailed()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("khuyenhoc@noi-khac.example");
            assertThat(mail.attachment()).isTrue();
        });
        DraftDetail draft = Drafting.detail("chuyenvien", id);
        assertThat(deliveries(draft)).extracting(OutgoingDetail.Destination::theirState)
                .containsExactly(IncomingState.ARRIVED, null, null);
        assertThat(deliveries(draft).get(2).deliveredAt()).isNull();

        UUID incoming = arrived.get(0).id();
        Drafting.run("vanthu.so", () -> As.boundary(IncomingDocuments.class).accept(incoming, null, new AcceptArrived(null, null, false, false)));
        assertThat(deliveries(draft).get(0).theirState()).isEqualTo(IncomingState.REGISTERED);
        assertThat(As.user("vanthu.so", () -> As.boundary(PaperFiles.class).content(draft.fileId()).size())).isPositive();
    }

    @Test
    void shouldWalkTheChainOnlyAsFarAsOneMayOpen() throws Exception {
        String subject = "Về việc đi theo chuỗi " + UUID.randomUUID();
        UUID id = Drafting.issued(subject, new Destination(Drafting.agency("Sở Nội vụ tỉnh Bình Sơn"), null, null));
        UUID outgoing = Drafting.detail("vanthu", id).outgoingId();
        UUID incoming = arrived(subject).get(0).id();

        assertThat(chain("chuyenvien", outgoing)).containsExactly(id, outgoing);
        assertThat(chain("chuyenvien", id)).containsExactly(id, outgoing);
        assertThat(chain("vanthu.so", incoming)).containsExactly(incoming);
        assertThatThrownBy(() -> chain("vanthu.so", outgoing)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> chain("khach", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> chain("quantri", id)).isInstanceOf(BusinessException.class);
    }

    private static List<UUID> chain(String userName, UUID id) throws Exception {
        return As.user(userName, () -> As.boundary(Chains.class).of(id)).stream().map(node -> node.id()).toList();
    }

    private static List<IncomingRow> arrived(String subject) throws Exception {
        return As.user("vanthu.so", () -> As.boundary(IncomingDocuments.class)
                .list(new IncomingFilter(null, null, IncomingState.ARRIVED), ALL)).items().stream()
                .filter(row -> row.subject().equals(subject)).toList();
    }

    private static List<OutboxRow> mailed() throws Exception {
        return As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, ALL)).items().stream()
                .filter(row -> row.recipient().startsWith("khuyenhoc")).toList();
    }

    private static List<OutgoingDetail.Destination> deliveries(DraftDetail draft) throws Exception {
        return As.user("vanthu", () -> As.boundary(OutgoingDocuments.class).detail(draft.outgoingId())).recipients();
    }
}
