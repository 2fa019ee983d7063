package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whoever holds a private key: software today, a token or a remote service tomorrow. */
public interface Signer {

    /** The signer's certificate first, then its issuers as far as they are known. */
    List<X509Certificate> certificateChain();

    /**
     * @param data what {@code PrepareSignature} answered, not yet hashed
     * @return the signature value over SHA-256 of the data, by the algorithm of the certificate's key
     */
    byte[] sign(byte[] data);
}
