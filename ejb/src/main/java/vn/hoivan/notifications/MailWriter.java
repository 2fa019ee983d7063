package vn.hoivan.notifications;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.StoredFile;
import vn.hoivan.shared.Settings;

/** Makes a message of a row: text, the calendar as its alternative (RFC 6047), the file beside them. */
@ApplicationScoped
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private MailServer server;
    @Inject
    private FileRows files;
    @Inject
    private FileStore store;

    Message write(OutboxMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(server.session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.getMessageId());
            }
        };
        message.setFrom(new InternetAddress(Settings.get("MAIL_FROM", "hoivan@localhost")));
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(mail.getSubject(), UTF_8);
        message.setSentDate(java.util.Date.from(mail.getCreatedAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        return message;
    }

    private static InternetAddress recipient(OutboxMail mail) throws MessagingException {
        try {
            return new InternetAddress(mail.getRecipient(), mail.getRecipientName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart content(OutboxMail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.getBody(), UTF_8);
        alternatives.addBodyPart(text);
        if (mail.getCalendar() != null) {
            alternatives.addBodyPart(calendar(mail));
        }
        if (mail.getAttachmentFileId() == null) {
            return alternatives;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternatives);
        return new MimeMultipart("mixed", first, attachment(files.get(mail.getAttachmentFileId())));
    }

    private static MimeBodyPart calendar(OutboxMail mail) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=" + mail.getCalendarMethod();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(mail.getCalendar().getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private MimeBodyPart attachment(StoredFile file) throws MessagingException {
        Path path = store.path(file.getSha256());
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileDataSource(path.toFile()) {
            @Override
            public String getContentType() {
                return file.getMediaType();
            }

            @Override
            public String getName() {
                return file.getName();
            }
        }));
        part.setFileName(file.getName());
        return part;
    }
}
