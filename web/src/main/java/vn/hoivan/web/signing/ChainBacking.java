package vn.hoivan.web.signing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.signing.ChainNode;
import vn.hoivan.signing.Chains;

/** What something came from and what came of it. */
@Named
@RequestScoped
public class ChainBacking {

    @EJB
    private Chains chains;
    @EJB
    private People people;
    private UUID id;
    private List<ChainNode> nodes;

    public void load() {
        nodes = chains.of(id);
    }

    public List<ChainNode> getNodes() {
        return nodes;
    }

    public boolean isMayCompose() {
        return Stream.of(Role.OFFICER, Role.UNIT_HEAD, Role.SECRETARY, Role.LEADER).anyMatch(people.me()::is);
    }

    public String icon(ChainNode.Kind kind) {
        return switch (kind) {
            case INCOMING_DOCUMENT -> "pi-inbox";
            case SUBMISSION -> "pi-file-export";
            case AGENDA_ITEM -> "pi-calendar";
            case POLL -> "pi-check-square";
            case CONCLUSION -> "pi-flag";
            case DRAFT -> "pi-pencil";
            case OUTGOING_DOCUMENT -> "pi-send";
        };
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
