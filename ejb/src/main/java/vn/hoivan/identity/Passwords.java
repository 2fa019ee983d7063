package vn.hoivan.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import vn.hoivan.shared.BusinessException;

/** Password hashes: PBKDF2-HMAC-SHA-256 (RFC 8018) with its own salt; the count stands in the hash, so that it can grow. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int ITERATIONS = 600_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {
    }

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "pbkdf2-sha256$" + ITERATIONS + "$" + encode(salt) + "$" + encode(derive(password, salt, ITERATIONS));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** @throws BusinessException invalid, where a new password is too short, too long or the user's own name */
    static void requireStrong(String password, String userName) {
        if (password == null || password.length() < SHORTEST) {
            throw BusinessException.invalid("newPassword", "identity.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw BusinessException.invalid("newPassword", "shared.tooLong", LONGEST);
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(userName.toLowerCase(java.util.Locale.ROOT))) {
            throw BusinessException.invalid("newPassword", "identity.password.containsName");
        }
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
