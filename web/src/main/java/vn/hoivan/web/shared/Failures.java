package vn.hoivan.web.shared;

import java.util.Locale;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.validation.ConstraintViolation;

import vn.hoivan.shared.Texts;

/** What a failure is, under the wrappers of the container. */
public final class Failures {

    private Failures() {
    }

    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && (cause instanceof EJBException || cause instanceof FacesException
                || cause instanceof ELException || cause instanceof jakarta.servlet.ServletException
                || cause instanceof java.lang.reflect.InvocationTargetException)
                && !(cause instanceof jakarta.ejb.EJBAccessException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether somebody else saved first; named, because pages do not know persistence. */
    public static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if ("OptimisticLockException".equals(name) || "StaleObjectStateException".equals(name)
                    || "OptimisticEntityLockException".equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** @return the sentence of a constraint: messages in braces are keys of our own bundles */
    public static String sentence(ConstraintViolation<?> violation, Locale locale) {
        String template = violation.getMessageTemplate();
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> Texts.get(locale, "shared.required");
            case "Size" -> Texts.get(locale, "shared.tooLong",
                    violation.getConstraintDescriptor().getAttributes().get("max"));
            case "Min" -> Texts.get(locale, "shared.atLeast", violation.getConstraintDescriptor().getAttributes().get("value"));
            case "Email" -> Texts.get(locale, "shared.email");
            case "Max" -> Texts.get(locale, "shared.atMost", violation.getConstraintDescriptor().getAttributes().get("value"));
            default -> template.startsWith("{vn.hoivan.")
                    ? Texts.get(locale, template.substring("{vn.hoivan.".length(), template.length() - 1))
                    : violation.getMessage();
        };
    }
}
