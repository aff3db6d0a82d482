package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.enrolment.ApplyDesk;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.PublishedDraw;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The lottery as anyone can make it again: lists, hashes, seed, and how. */
@RestController
class DrawController {

    private final ApplyDesk desk;
    private final PageAnswers answers;
    private final PublicPages pages;
    private final DateTexts dates;

    DrawController(ApplyDesk desk, PageAnswers answers, PublicPages pages, DateTexts dates) {
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
        this.dates = dates;
    }

    @GetMapping(EnrolmentPaths.APPLY + "/{cohort}/draw")
    ResponseEntity<String> draw(@PathVariable UUID cohort, HttpServletRequest request) {
        var reader = Readers.locale(request);
        var draws = desk.draws(cohort);
        if (draws.isEmpty()) {
            throw new MissingException();
        }
        var frames = draws.stream()
                .map(draw -> {
                    var values = new HashMap<String, Object>();
                    values.put("name", pages.text("enrolment.QuotaFrame." + draw.frame(), reader));
                    values.put(
                            "summary",
                            pages.text(
                                    "enrolment.Draw.summary",
                                    reader,
                                    draw.seats(),
                                    draw.numbers().size()));
                    values.put("hash", draw.listHash());
                    values.put("publishedAt", dates.dateAndTime(draw.publishedAt(), reader));
                    values.put("sealHash", draw.sealHash() == null ? "" : draw.sealHash());
                    values.put("figureSource", draw.figureSource());
                    values.put("sealed", draw.sealed() == null ? "" : draw.sealed());
                    values.put("figure", draw.figure());
                    values.put("seed", draw.seed() == null ? "" : draw.seed());
                    values.put("drawnAt", draw.drawnAt() == null ? "" : dates.dateAndTime(draw.drawnAt(), reader));
                    values.put(
                            "winners", draw.order().stream().limit(draw.seats()).toList());
                    values.put(
                            "reserves", draw.order().stream().skip(draw.seats()).toList());
                    values.put("numbers", draw.seed() == null ? draw.numbers() : java.util.List.of());
                    return values;
                })
                .toList();
        return answers.page(
                HttpStatus.OK, "draw", reader, Map.of("frames", frames, "csv", EnrolmentPaths.draw(cohort) + ".csv"));
    }

    @GetMapping(EnrolmentPaths.APPLY + "/{cohort}/draw.csv")
    ResponseEntity<String> list(@PathVariable UUID cohort) {
        var draws = desk.draws(cohort);
        if (draws.isEmpty()) {
            throw new MissingException();
        }
        var csv = new StringBuilder("frame,seats,list_sha256,seed,number,place\r\n");
        draws.forEach(draw -> lines(draw, csv));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"draw-" + cohort + ".csv\"")
                .body(csv.toString());
    }

    private static void lines(PublishedDraw draw, StringBuilder csv) {
        var numbers = draw.seed() == null ? draw.numbers() : draw.order();
        IntStream.range(0, numbers.size())
                .forEach(index -> csv.append(draw.frame())
                        .append(',')
                        .append(draw.seats())
                        .append(',')
                        .append(draw.listHash())
                        .append(',')
                        .append(quoted(draw.seed() == null ? "" : draw.seed()))
                        .append(',')
                        .append(numbers.get(index))
                        .append(',')
                        .append(draw.seed() == null ? "" : index + 1)
                        .append("\r\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
