package vn.hoivan.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.files.Blob;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.Workers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Settings;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.EmbedSignature;
import vn.hoivan.worker.FillPlaces;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.PrepareSignature;
import vn.hoivan.worker.PreparedSignature;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureParameters;
import vn.hoivan.worker.SigningPlaces;

/** What takes time: reading and writing PDFs in the worker, using the key here. Never inside of a transaction. */
@ApplicationScoped
class SigningWork {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private Clock clock;

    SigningPlaces find(Path draft, double sealDiameter) {
        try {
            return workers.run(FindPlaces.KEY, new FindPlaces(draft.toString(), sealDiameter), LIMIT);
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    /** Prints number and date into a copy of the draft. */
    Blob number(Path draft, Integer number, LocalDate date, SigningPlaces places) {
        return write(output -> workers.run(FillPlaces.KEY,
                new FillPlaces(draft.toString(), output, number, date, places), LIMIT));
    }

    /** Appends a signature; the private key never leaves this process, the PDF never enters it. */
    Blob sign(Path file, Signer signer, String fieldName, SignatureMark mark) {
        SignatureParameters parameters = new SignatureParameters(chain(signer), OffsetDateTime.now(clock), fieldName,
                mark, null, null, Settings.get("HOIVAN_TSA", null));
        return write(output -> {
            PreparedSignature prepared = workers.run(PrepareSignature.KEY,
                    new PrepareSignature(file.toString(), parameters), LIMIT);
            byte[] value = signer.sign(Base64.getDecoder().decode(prepared.dataToSign()));
            workers.run(EmbedSignature.KEY, new EmbedSignature(file.toString(), parameters,
                    Base64.getEncoder().encodeToString(value), output), LIMIT);
        });
    }

    /** Blue, between title and name (Decree 30, Appendix I, II.7d). */
    SignatureMark personMark(SigningPlaces places, Path picture) {
        return Marks.ofPerson(room(places.signature().area()), picture.toString(), aspectRatio(picture));
    }

    /** Red, real size, over the left third of the signature (Decree 30, Appendix I, II.8). */
    SignatureMark agencyMark(SigningPlan plan) {
        return Marks.ofAgency(Places.mark(plan.mark()), plan.picture().toString(), plan.sealDiameter());
    }

    private static SignatureMark room(Area area) {
        return new SignatureMark(area.page(), area.x(), area.y(), area.width(), area.height(), null, List.of());
    }

    private static double aspectRatio(Path picture) {
        try (InputStream in = Files.newInputStream(picture)) {
            return PictureRules.aspectRatio(in.readNBytes(32));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> chain(Signer signer) {
        List<String> chain = new ArrayList<>();
        for (X509Certificate certificate : signer.certificateChain()) {
            try {
                chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return chain;
    }

    private Blob write(Writing writing) {
        Path output = null;
        try {
            output = Files.createTempFile(store.workFolder(), "sign", ".pdf");
            writing.to(output.toString());
            return store.adopt(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            throw refused(refusal);
        } finally {
            remove(output);
        }
    }

    private static void remove(Path output) {
        try {
            if (output != null) {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BusinessException refused(Refusal refusal) {
        return BusinessException.conflict("FileReason." + refusal.reason());
    }

    private interface Writing {

        void to(String output) throws Refusal;
    }
}
