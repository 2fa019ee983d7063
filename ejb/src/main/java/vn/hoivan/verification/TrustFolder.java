package vn.hoivan.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.Settings;

/** Certificates (.pem, .crt, .cer) and revocation lists (.crl) that an operator has put into {@code HOIVAN_DATA/trust}. */
@ApplicationScoped
class TrustFolder implements TrustSource {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);

    @Override
    public List<X509Certificate> anchors() {
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : files(".pem", ".crt", ".cer")) {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in)
                        .forEach(certificate -> anchors.add((X509Certificate) certificate));
            } catch (IOException | GeneralSecurityException e) {
                LOG.warn("Not a certificate: {}", file, e);
            }
        }
        return anchors;
    }

    @Override
    public List<byte[]> revocationLists() {
        List<byte[]> lists = new ArrayList<>();
        for (Path file : files(".crl")) {
            try {
                lists.add(Files.readAllBytes(file));
            } catch (IOException e) {
                LOG.warn("Not readable: {}", file, e);
            }
        }
        return lists;
    }

    private static List<Path> files(String... endings) {
        Path folder = Settings.data().resolve("trust");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            LOG.warn("Not readable: {}", folder, e);
            return List.of();
        }
    }
}
