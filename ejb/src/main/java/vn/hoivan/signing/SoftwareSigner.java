package vn.hoivan.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key in the memory of this process, out of a person's or an agency's PKCS#12 file. */
public class SoftwareSigner implements Signer {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    SoftwareSigner(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    @Override
    public List<X509Certificate> certificateChain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance(KeyKind.signatureAlgorithm(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
