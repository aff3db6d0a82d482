package jp.ishigaki.material.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class VirusScannerTest {

    @Test
    void whatTheScannerFindsCleanIsTakenAsClean() throws IOException {
        try (var clamd = new FakeClamd(content -> content.startsWith("%PDF-") ? "stream: OK" : "stream: Bad FOUND");
                var file = receive(clamd, SampleFiles.pdf("a".repeat(300_000)))) {
            assertThat(file.scan()).isEqualTo(ScanState.CLEAN);
        }
    }

    @Test
    void whatItFindsInfectedIsNotTaken() {
        try (var clamd = new FakeClamd(content -> "stream: Eicar-Test-Signature FOUND")) {
            assertThatThrownBy(() -> receive(clamd, SampleFiles.pdf("a"))).hasMessage("virus");
        }
    }

    @Test
    void whatItCannotJudgeWaits() throws IOException {
        try (var clamd = new FakeClamd(content -> "INSTREAM size limit exceeded. ERROR");
                var file = receive(clamd, SampleFiles.pdf("a"))) {
            assertThat(file.scan()).isEqualTo(ScanState.UNSCANNED);
        }
    }

    @Test
    void aScannerThatIsNotThereSaysNothing() throws IOException {
        var clamd = new FakeClamd(content -> "");
        clamd.close();
        try (var file = receive(clamd, SampleFiles.pdf("a"))) {
            assertThat(file.scan()).isEqualTo(ScanState.UNSCANNED);
        }
        assertThat(new VirusScanner("").isConfigured()).isFalse();
        assertThat(new VirusScanner("clamav:3310").isConfigured()).isTrue();
    }

    private static ReceivedFile receive(FakeClamd clamd, byte[] content) throws IOException {
        return new Intake(clamd.scanner(), DataSize.ofMegabytes(1))
                .receive("a.pdf", new ByteArrayInputStream(content), content.length);
    }
}
