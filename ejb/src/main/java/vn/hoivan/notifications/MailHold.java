package vn.hoivan.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.hoivan.shared.Settings;

/** Why mail stays in the outbox, if it does. */
public enum MailHold {
    NONE,
    /** {@code SMTP_HOST} is not set. */
    NO_SERVER,
    /** The data came from a backup: what is in the outbox may have been sent by the original since. */
    RESTORED;

    /** {@code bin/hoivan-restore.sh} leaves this file. */
    private static final String FLAG = "mail-on-hold";

    static MailHold now() {
        if (Files.exists(flag())) {
            return RESTORED;
        }
        return Settings.mailServer() ? NONE : NO_SERVER;
    }

    static void release() {
        try {
            Files.deleteIfExists(flag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path flag() {
        return Settings.data().resolve(FLAG);
    }
}
