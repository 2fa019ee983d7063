package vn.hoivan.identity;

import java.util.UUID;

/** Shown once to the administrator who asked for it; must be changed at the first log-in. */
public record OneTimePassword(UUID personId, String userName, String password) {

    public String getUserName() {
        return userName;
    }

    public String getPassword() {
        return password;
    }
}
