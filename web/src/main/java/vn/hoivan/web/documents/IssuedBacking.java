package vn.hoivan.web.documents;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.documents.OutgoingDetail;
import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.web.frame.FrameBacking;
import vn.hoivan.web.shared.TimelineEntry;

/** One outgoing document, with whom it went to and how far they have come. */
@Named
@RequestScoped
public class IssuedBacking {

    @EJB
    private OutgoingDocuments documents;
    @Inject
    private History history;
    @Inject
    private FrameBacking frame;
    private UUID id;
    private OutgoingDetail document;

    public void load() {
        document = documents.detail(id);
    }

    public OutgoingDetail getDocument() {
        return document;
    }

    public List<TimelineEntry> getTimeline() {
        return history.entries(id, frame.getLocale());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
