package jp.ishigaki.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Figures;
import jp.ishigaki.bulk.file.FileReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints how long an import of 10,000 rows takes from the bytes of its file to its end. Run by name. */
@DatabaseTest
class ImportBench {

    private static final int ROWS = 10_000;
    private static final int MINUTE = 60_000;

    @Autowired
    Programme programme;

    @Autowired
    ImportService imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportQueries queries;

    @Test
    void tenThousandRows() throws Exception {
        var world = programme.found();
        measure(
                "companies",
                world,
                ImportKind.COMPANIES,
                "企業名,かな,法人番号,業種枠,業種,従業員数\n",
                n -> "第" + n + "製作所,だい" + n + "," + Files.number(n) + ",建設・製造,金属加工," + (n % 300 + 1));
        measure(
                "seats",
                world,
                ImportKind.ENROLMENTS,
                "氏名,メールアドレス,役割,企業名\n",
                n -> "氏名" + n + ",p" + n + "@" + UUID.randomUUID() + ".example,参加担当者,第" + n + "製作所");
    }

    private interface Line {

        String of(int number);
    }

    private void measure(String what, Programme.World world, ImportKind kind, String header, Line line)
            throws Exception {
        var file = (header + IntStream.rangeClosed(1, ROWS).mapToObj(line::of).collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
        var cohort = kind == ImportKind.ENROLMENTS ? world.cohort() : null;
        long began = System.nanoTime();
        UUID run = programme.as(world.staff(), (Supplier<UUID>)
                () -> imports.preview(kind, cohort, what + ".csv", FileReading.read(file)));
        long previewed = System.nanoTime();
        programme.as(world.staff(), () -> jobs.confirm(run, false)).get();
        long entered = System.nanoTime();
        assertThat(programme
                        .as(world.staff(), () -> queries.run(run))
                        .orElseThrow()
                        .state())
                .isEqualTo(ImportState.DONE);
        Figures.print(
                "import of %,d %s".formatted(ROWS, what),
                "%.1f s (preview %.1f s, entering %.1f s), %s"
                        .formatted(
                                (entered - began) / 1e9,
                                (previewed - began) / 1e9,
                                (entered - previewed) / 1e9,
                                Figures.verdict((entered - began) / 1e6, MINUTE)));
        programme.as(
                world.staff(),
                () -> Figures.paged(
                        "rows of an import of " + what,
                        (@Nullable Integer after) -> queries.rows(run, null, after == null ? 0 : after, Figures.PAGE)));
    }
}
