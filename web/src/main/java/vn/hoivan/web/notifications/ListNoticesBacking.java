package vn.hoivan.web.notifications;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.notifications.NoticeRow;
import vn.hoivan.notifications.Notices;
import vn.hoivan.web.shared.LazyRows;

/** What somebody has been told. */
@Named
@ViewScoped
public class ListNoticesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Notices notices;
    private LazyRows<NoticeRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(page -> notices.mine(page), NoticeRow::id);
    }

    public void readAll() {
        notices.readAll();
    }

    public void read(NoticeRow row) {
        notices.read(row.id());
    }

    public LazyRows<NoticeRow> getRows() {
        return rows;
    }
}
