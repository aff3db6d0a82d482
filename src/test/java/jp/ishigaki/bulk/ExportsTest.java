package jp.ishigaki.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.bulk.file.FileReading;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ExportsTest {

    @Autowired
    Programme programme;

    @Autowired
    Exports exports;

    @Autowired
    ImportService imports;

    @Autowired
    ImportQueries queries;

    @Autowired
    MembershipService members;

    @Autowired
    Seminars seminars;

    @Autowired
    AttendanceService attendance;

    @Autowired
    TrackService tracks;

    @Test
    void excelOpensTheFileAndCalculatesNothingOfIt() {
        var world = programme.found();
        programme.as(
                world.staff(),
                () -> members.registerCompany("=HYPERLINK(\"http://x\")", "@a", QuotaFrame.SERVICE_OTHER, "-1", 3));

        var csv = new String(written(world.staff(), "companies", null, ExportFormat.CSV), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF企業名,")
                .contains("\r\n", "\"'=HYPERLINK(\"\"http://x\"\")\"", "'@a", "'-1")
                .doesNotContain("ガンマ");
        assertThat(FileReading.read(written(world.staff(), "companies", null, ExportFormat.XLSX))
                        .rows())
                .anyMatch(row -> row.cells().getFirst().startsWith("=HYPERLINK"));
    }

    @Test
    void whatWasWrittenCanBeReadInAgain() {
        var world = programme.found();
        var file = FileReading.read(written(world.staff(), "companies", null, ExportFormat.CSV));

        var run = programme.as(
                world.staff(), (Supplier<UUID>) () -> imports.preview(ImportKind.COMPANIES, null, "a.csv", file));

        assertThat(programme.as(world.staff(), () -> queries.run(run)).orElseThrow())
                .extracting(ImportDetails::rowsUnchanged, ImportDetails::rows)
                .containsExactly(2, 2);
    }

    @Test
    void everyListIsWrittenForStaffAlone() {
        var world = programme.found();
        for (var list : exports.all()) {
            assertThat(written(world.staff(), list.name(), world.cohort(), ExportFormat.XLSX))
                    .isNotEmpty();
            assertThatThrownBy(() -> written(world.expert(), list.name(), world.cohort(), ExportFormat.CSV))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void sessionsForAllHaveAnEmptyTrackWhereThereAreTracks() {
        var world = seminars.found().world();
        programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));

        var csv = new String(
                written(world.staff(), "sessions", world.cohort(), ExportFormat.CSV), StandardCharsets.UTF_8);

        assertThat(csv.lines()).isNotEmpty().allMatch(line -> line.split(",", -1).length == 7);
    }

    @Test
    void attendanceIsWrittenAsTheMatrixWithACompanyARow() {
        var held = seminars.found();
        var world = held.world();
        seminars.as(world.staff(), "2024-09-24T18:00", () -> attendance.markRestPresent(held.fifth()));

        var file = FileReading.read(written(world.staff(), "attendance", world.cohort(), ExportFormat.CSV));

        assertThat(file.header()).startsWith("企業名", "履修した編").anyMatch(heading -> heading.startsWith("第5回 "));
        assertThat(file.rows()).hasSize(2);
        assertThat(file.rows().getFirst().cells()).contains("7", "出席");
    }

    @Test
    void theHeadingsOfApplicationsAreInTheReadersLanguage() {
        var world = programme.found();

        assertThat(new String(
                        written(world.staff(), "applications", world.cohort(), ExportFormat.CSV),
                        StandardCharsets.UTF_8))
                .startsWith("\uFEFF受付番号,企業名,企業名かな,法人番号,業種枠");
    }

    private byte[] written(UUID seat, String list, UUID cohort, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        var export = exports.all().stream()
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElseThrow();
        programme.as(seat, () -> {
            try {
                exports.write(export, cohort, format, Locale.JAPANESE, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }
}
