package vn.hoivan.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.bouncycastle.asn1.pkcs.Pfx;

import vn.hoivan.signing.KeyRefusal.Reason;

/** Opens key files (PKCS#12: .p12, .pfx). */
public final class Pkcs12 {

    private static final int LARGEST = 1 << 20;

    private Pkcs12() {
    }

    /**
     * @param now the key must be usable at this instant
     * @throws KeyRefusal in every case where the key cannot sign
     */
    public static SoftwareSigner open(byte[] file, char[] passphrase, Instant now) {
        checkForm(file);
        try {
            var store = KeyFiles.read(file, passphrase);
            var alias = keyAlias(store);
            var chain = chain(store.getCertificateChain(alias));
            KeyRules.check(chain.get(0), now);
            return new SoftwareSigner((PrivateKey) store.getKey(alias, passphrase), chain);
        } catch (IOException e) {
            throw new KeyRefusal(Reason.WRONG_PASSPHRASE, e);
        } catch (GeneralSecurityException e) {
            throw new KeyRefusal(Reason.NOT_A_KEY_FILE, e);
        }
    }

    /** Tells a file that is none from one that the passphrase does not open. */
    private static void checkForm(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw new KeyRefusal(Reason.NOT_A_KEY_FILE);
        }
        try {
            Pfx.getInstance(file);
        } catch (RuntimeException e) {
            throw new KeyRefusal(Reason.NOT_A_KEY_FILE, e);
        }
    }

    private static String keyAlias(KeyStore store) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificateChain(alias) != null) {
                keys.add(alias);
            }
        }
        if (keys.isEmpty()) {
            throw new KeyRefusal(Reason.NO_KEY);
        }
        if (keys.size() > 1) {
            throw new KeyRefusal(Reason.SEVERAL_KEYS);
        }
        return keys.get(0);
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }
}
