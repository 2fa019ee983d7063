package vn.hoivan.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.web.rest.Problems;

/**
 * What a page does when something fails, so that no action method needs to care. A submitted form is shown again with a
 * sentence, at the field where one is to blame, and with everything that was typed; a page that cannot be opened becomes
 * an error page; a page whose state is gone is opened anew. Nobody is ever shown more than a sentence and the id of the log.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    /** Request attribute: the sentence an error page shows in place of its own. */
    public static final String SENTENCE = "vn.hoivan.sentence";
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            events.remove();
            try {
                handle(context, Failures.cause(failure));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void handle(FacesContext context, Throwable cause) throws IOException {
        if (cause instanceof ViewExpiredException) {
            openAnew(context);
        } else if (context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            FailureMessages.add(context, cause, log(context, cause));
        } else {
            errorPage(context, cause, log(context, cause));
        }
    }

    /** @return whether the failure is one that nobody foresaw, and therefore is in the log */
    private static boolean log(FacesContext context, Throwable cause) {
        if (cause instanceof BusinessException || cause instanceof EJBAccessException
                || cause instanceof jakarta.validation.ConstraintViolationException || Failures.isStale(cause)) {
            return false;
        }
        LOG.error("Request {} failed: {}", Problems.requestId(), context.getExternalContext().getRequestServletPath(), cause);
        return true;
    }

    private static void openAnew(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        FailureMessages.expired(context);
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        external.redirect(request.getContextPath() + OwnPath.shown(request));
        context.responseComplete();
    }

    private static void errorPage(FacesContext context, Throwable cause, boolean unforeseen) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted() || context.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + "/failed.xhtml?id=" + Problems.requestId());
        } else {
            if (cause instanceof BusinessException refusal) {
                external.getRequestMap().put(SENTENCE, refusal.sentence(Languages.of((HttpServletRequest) external.getRequest())));
            }
            external.responseReset();
            external.responseSendError(unforeseen ? 500 : 404, null);
        }
        context.responseComplete();
    }
}
