package vn.hoivan.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * Reads and writes PKCS#12 files. BouncyCastle's store, because the JDK's takes ASCII passphrases only and people
 * here have others.
 */
final class KeyFiles {

    static final String ALIAS = "signing";

    private static final int ROUNDS = 150_000;
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private KeyFiles() {
    }

    /** The key under AES-256, certificates are no secret; guessing a passphrase costs {@value #ROUNDS} rounds of HMAC-SHA-256. */
    static byte[] write(PrivateKey key, List<X509Certificate> chain, char[] passphrase) {
        var secret = composed(passphrase);
        try {
            var identifier = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(chain.get(0).getPublicKey());
            var builder = new PKCS12PfxPduBuilder().addData(named(
                    new JcaPKCS12SafeBagBuilder(key, encryptor(secret)), identifier));
            for (var certificate : chain) {
                var bag = new JcaPKCS12SafeBagBuilder(certificate);
                builder.addData(certificate == chain.get(0) ? named(bag, identifier) : bag.build());
            }
            return builder.build(new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                    .setProvider(BOUNCY_CASTLE).setIterationCount(ROUNDS), secret).getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PKCS12SafeBag named(PKCS12SafeBagBuilder bag, SubjectKeyIdentifier identifier) {
        return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS))
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, identifier).build();
    }

    private static OutputEncryptor encryptor(char[] secret) throws OperatorCreationException {
        return new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC).setProvider(BOUNCY_CASTLE)
                .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE))
                .setIterationCount(ROUNDS).build(secret);
    }

    /** @throws IOException where the file is none or the passphrase does not open it */
    static KeyStore read(byte[] file, char[] passphrase) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12", BOUNCY_CASTLE);
        store.load(new ByteArrayInputStream(file), composed(passphrase));
        return store;
    }

    /** The same letters typed on two keyboards must be the same passphrase. */
    private static char[] composed(char[] passphrase) {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Form.NFC).toCharArray();
    }
}
