package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.Integrity;

/** No change to a signed file may pass for unchanged, neither after one signature nor after two. */
class ForgeryTest {

    private interface Check {

        void on(byte[] forged) throws IOException;
    }

    @TempDir
    static Path folder;

    private final Signer signer = DemoAuthorityFixture.signer("Nguyễn Văn Đạt");

    @TestFactory
    List<DynamicTest> shouldNeverCallAForgedFileUnchanged() throws Exception {
        return tests(signedOnce(), ForgeryTest::mustBeSeenToBeChanged);
    }

    @Tag("slow")
    @TestFactory
    List<DynamicTest> shouldNeverReportAForgedFileAsUnchanged() throws Exception {
        return tests(signedOnce(), ForgeryTest::mustNotPass);
    }

    @Tag("slow")
    @TestFactory
    List<DynamicTest> shouldNeverCallAFileForgedAfterTheSealUnchanged() throws Exception {
        var sealed = SigningFixture.sign(signedOnce(), signer, "dau", SigningFixture.textMark(250, 210));
        assertThat(ValidationFixture.validate(sealed).integrity()).isEqualTo(Integrity.UNCHANGED);
        return tests(sealed, ForgeryTest::mustNotPass);
    }

    private Path signedOnce() throws Exception {
        return SigningFixture.sign(SigningFixture.decision(folder, 2), signer, "ky",
                SigningFixture.textMark(300, 200));
    }

    private static List<DynamicTest> tests(Path file, Check check) throws IOException {
        var tests = new ArrayList<DynamicTest>();
        Forgeries.of(Files.readAllBytes(file)).forEach((name, forged) ->
                tests.add(dynamicTest(name, () -> check.on(forged))));
        return tests;
    }

    /** What our own reader finds needs no second opinion; for the rest cryptography is asked. */
    private static void mustBeSeenToBeChanged(byte[] forged) throws IOException {
        if (!ValidationFixture.isSeenToBeChanged(folder, forged)) {
            mustNotPass(forged);
        }
    }

    private static void mustNotPass(byte[] forged) throws IOException {
        var report = ValidationFixture.validate(folder, forged);
        if (report != null) {
            assertThat(report.integrity()).isIn(Integrity.CHANGED, Integrity.UNREADABLE);
            assertThat(report.signatures()).noneMatch(signature -> signature.integrity() == Integrity.UNCHANGED);
        }
    }
}
