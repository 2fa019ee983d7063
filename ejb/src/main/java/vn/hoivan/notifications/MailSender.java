package vn.hoivan.notifications;

import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.Pump;

/** Sends what the outbox holds, oldest first, over one connection that is kept while there is something to send. */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private final Pump pump = new Pump("Sending mail", 1, this::next);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private MailQueue queue;
    @Inject
    private MailServer server;
    @Inject
    private MailWriter writer;

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten event) {
        wake();
    }

    void wake() {
        if (MailHold.now() == MailHold.NONE) {
            pump.wake(executor);
        }
    }

    @PreDestroy
    void stop() {
        pump.close();
        server.disconnect();
    }

    private boolean next() {
        Optional<OutboxMail> mail = MailHold.now() == MailHold.NONE ? queue.take() : Optional.empty();
        if (mail.isEmpty()) {
            server.disconnect();
            return false;
        }
        return send(mail.get());
    }

    /** @return whether it makes sense to go on with the next */
    private boolean send(OutboxMail mail) {
        try {
            server.connect();
        } catch (MessagingException e) {
            LOG.warn("No connection to the mail server: {}", e.getMessage());
            queue.serverAway(mail.getId(), e.getMessage());
            return false;
        }
        try {
            server.send(writer.write(mail));
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("Mail {} was not sent: {}", mail.getMessageId(), e.getMessage());
            server.disconnect();
            queue.refused(mail.getId(), String.valueOf(e.getMessage()), MailServer.isFinal(e));
            return true;
        }
        queue.sent(mail.getId());
        return true;
    }
}
