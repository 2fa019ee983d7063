package vn.hoivan.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Vietnamese;

/** What may stand in the head of a mail: one line each, or a header could be smuggled in (RFC 5322, 2.2). */
final class MailText {

    private MailText() {
    }

    /** @throws BusinessException invalid, where it has a line break or another control character */
    static String line(String field, String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(field, "notifications.badMail");
        }
        return Vietnamese.line(text);
    }

    /** @throws BusinessException invalid, where it is no address (RFC 5321) */
    static String address(String text) {
        String line = line("address", text);
        try {
            new InternetAddress(line, true).validate();
        } catch (AddressException | NullPointerException e) {
            throw BusinessException.invalid("address", "notifications.badAddress", line);
        }
        return line;
    }

    static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
