package vn.hoivan.web.administration;

import java.util.function.IntSupplier;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.web.shared.Labels;

/** What all forms of administrators do when they save. */
final class Saving {

    private Saving() {
    }

    /** Says on the page that it was done. */
    static void done(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(Labels.get(faces.getViewRoot().getLocale(), key, arguments)));
    }

    /**
     * Saves, or lets the failure go on. Where somebody else saved first, the reader is told so once; whoever then saves
     * again means it.
     *
     * @param deed   what is saved
     * @param newest the version that stands by now
     * @param seen   takes the version that the next try is made on
     */
    static void save(Runnable deed, IntSupplier newest, java.util.function.IntConsumer seen) {
        try {
            deed.run();
        } catch (BusinessException e) {
            if (e.key().startsWith("shared.stale")) {
                seen.accept(newest.getAsInt());
            }
            throw e;
        }
        done("administration_saved");
    }
}
