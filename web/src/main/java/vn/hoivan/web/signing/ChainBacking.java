package vn.hoivan.web.signing;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import vn.hoivan.signing.ChainNode;
import vn.hoivan.signing.Chains;

/** What something came from and what came of it. */
@Named
@RequestScoped
public class ChainBacking {

    @EJB
    private Chains chains;
    private UUID id;
    private List<ChainNode> nodes;

    public void load() {
        nodes = chains.of(id);
    }

    public List<ChainNode> getNodes() {
        return nodes;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
