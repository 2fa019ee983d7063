package vn.hoivan.web.administration;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.files.StoreCare;
import vn.hoivan.files.StoreReport;

/** The state of the file store. */
@Named
@ViewScoped
public class StorageBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StoreCare store;
    private transient StoreReport report;

    public void check() {
        store.check();
        report = null;
    }

    public void refresh() {
        report = null;
    }

    public StoreReport getReport() {
        if (report == null) {
            report = store.report();
        }
        return report;
    }

    public long getMegabytes() {
        return getReport().run() == null ? 0 : getReport().run().bytes() >> 20;
    }
}
