package vn.hoivan.web.shared;

import java.util.Locale;
import java.util.stream.StreamSupport;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.rest.Problems;

/** Failures of a submitted form as sentences, each at the input whose id is the name of the field, else above the page. */
final class FailureMessages {

    private FailureMessages() {
    }

    static void add(FacesContext context, Throwable cause, boolean unforeseen) {
        Locale locale = PageWords.locale(context);
        context.validationFailed();
        if (cause instanceof BusinessException refusal) {
            say(context, refusal.field(), refusal.sentence(locale));
        } else if (cause instanceof ConstraintViolationException violations) {
            violations.getConstraintViolations().forEach(violation ->
                    say(context, field(violation), Failures.sentence(violation, locale)));
        } else if (Failures.isStale(cause)) {
            say(context, null, Texts.get(locale, "shared.stale"));
        } else if (cause instanceof EJBAccessException) {
            say(context, null, Texts.get(locale, "shared.forbidden"));
        } else {
            say(context, null, Texts.get(locale, unforeseen ? "shared.unexpected" : "shared.forbidden", Problems.requestId()));
        }
    }

    static void expired(FacesContext context) {
        String sentence = Labels.get(PageWords.locale(context), "frame_expired");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
    }

    private static void say(FacesContext context, String field, String sentence) {
        UIInput input = field == null ? null : find(context, field);
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
        if (input == null) {
            context.addMessage(null, message);
        } else {
            input.setValid(false);
            context.addMessage(input.getClientId(context), message);
        }
    }

    /** The input of the submitted form; inputs of other forms do not count. */
    private static UIInput find(FacesContext context, String id) {
        UIInput[] found = new UIInput[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && id.equals(input.getId()) && shown(component)) {
                found[0] = input;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean shown(UIComponent component) {
        for (UIComponent part = component; part != null; part = part.getParent()) {
            if (!part.isRendered()) {
                return false;
            }
        }
        return true;
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).map(Path.Node::getName)
                .filter(name -> name != null && name.indexOf('<') < 0).reduce((first, last) -> last).orElse(null);
    }
}
