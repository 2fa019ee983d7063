package vn.hoivan.notifications;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

import vn.hoivan.shared.Settings;

/** The one open connection to the mail server. Used by one thread at a time. */
@ApplicationScoped
class MailServer {

    private static final Pattern ANSWER = Pattern.compile("([45]\\d\\d)[ -]");

    @Resource(lookup = "java:jboss/mail/HoiVan")
    private Session configured;

    private Session session;
    private Transport transport;

    @PostConstruct
    void configure() {
        Properties properties = new Properties();
        properties.putAll(configured.getProperties());
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "60000");
        properties.setProperty("mail.smtp.writetimeout", "60000");
        session = Session.getInstance(properties);
    }

    Session session() {
        return session;
    }

    void connect() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport("smtp");
            String user = Settings.get("SMTP_USER", null);
            transport.connect(Settings.get("SMTP_HOST", null), Integer.parseInt(Settings.get("SMTP_PORT", "25")), user,
                    user == null ? null : Settings.get("SMTP_PASSWORD", ""));
        }
    }

    void send(Message message) throws MessagingException {
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    void disconnect() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // it was gone already
            }
            transport = null;
        }
    }

    /** Whether the server refused the mail for good (RFC 5321, 4.2.1: 5yz). */
    static boolean isFinal(Exception failure) {
        return code(failure) >= 500;
    }

    /** The code that the server answered with; messages of failures begin with the answer. */
    private static int code(Throwable failure) {
        for (Throwable at = failure; at != null; at = next(at)) {
            Matcher answer = ANSWER.matcher(String.valueOf(at.getMessage()));
            if (answer.lookingAt()) {
                return Integer.parseInt(answer.group(1));
            }
        }
        return 0;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException() : failure.getCause();
    }
}
