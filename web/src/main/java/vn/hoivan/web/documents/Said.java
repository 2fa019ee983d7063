package vn.hoivan.web.documents;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What has been done, in a sentence on the page that comes next. */
final class Said {

    private Said() {
    }

    static void afterwards(String deed, String subject) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, deed + ": " + subject, null));
    }
}
