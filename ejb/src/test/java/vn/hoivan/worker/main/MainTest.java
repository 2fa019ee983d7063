package vn.hoivan.worker.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import jakarta.json.bind.JsonbBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.hoivan.files.TestWorkers;
import vn.hoivan.worker.Frames;
import vn.hoivan.worker.JobRequest;
import vn.hoivan.worker.trial.Looping;
import vn.hoivan.worker.trial.Trial;

class MainTest {

    private Process worker;
    private DataInputStream answers;
    private DataOutputStream requests;

    @BeforeEach
    void start() throws IOException {
        worker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dhoivan.worker.cold=true", "-cp", TestWorkers.classPath(),
                Main.class.getName()).redirectError(Redirect.DISCARD).start();
        answers = new DataInputStream(worker.getInputStream());
        requests = new DataOutputStream(worker.getOutputStream());
        assertThat(new String(Frames.read(answers), UTF_8)).contains("\"OK\"");
    }

    @AfterEach
    void stop() {
        worker.destroyForcibly();
    }

    @Test
    void shouldEndWithItsInput() throws Exception {
        requests.close();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }

    @Test
    void shouldEndWithItsInputInTheMiddleOfAJob() throws Exception {
        JobRequest request = new JobRequest(Looping.class.getName(), JsonbBuilder.create().toJson(Trial.of("")));
        Frames.write(requests, JsonbBuilder.create().toJson(request).getBytes(UTF_8));
        requests.close();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
