package jp.ishigaki.curriculum;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages of an edition as pasted from a spreadsheet or a CSV file: section, first page, last page. A first row of
 * headings is passed over; a missing last page means one page.
 *
 * @param pages by section; to be used only without problems
 * @param problems of all rows, in their order
 */
public record PagesTable(Map<String, Pages.Range> pages, List<Problem> problems) {

    private static final int MOST = 2000;

    public enum Reason {
        NO_ROWS,
        TOO_MANY_ROWS,
        SECTION_MISSING,
        SECTION_UNKNOWN,
        SECTION_TWICE,
        FROM_NO_NUMBER,
        TO_NO_NUMBER,
        BACKWARDS,
        TOO_MANY_COLUMNS
    }

    /**
     * @param row as a spreadsheet counts, from 1
     * @param value what stands there
     */
    public record Problem(int row, Reason reason, String value) {}

    public static PagesTable read(String pasted, Set<String> sections) {
        var reading = new Reading(sections);
        var lines = pasted.replace("\uFEFF", "").lines().toList();
        if (lines.size() > MOST) {
            reading.refuse(MOST + 1, Reason.TOO_MANY_ROWS, "");
            lines = lines.subList(0, MOST);
        }
        for (int i = 0; i < lines.size(); i++) {
            reading.row(i + 1, lines.get(i));
        }
        if (reading.pages.isEmpty() && reading.problems.isEmpty()) {
            reading.refuse(1, Reason.NO_ROWS, "");
        }
        return new PagesTable(reading.pages, List.copyOf(reading.problems));
    }

    private static final class Reading {

        private final Set<String> sections;
        private final Map<String, Pages.Range> pages = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Set<String> sections) {
            this.sections = sections;
        }

        void row(int row, String line) {
            var cells = List.of(line.split("[,，\t]", -1)).stream()
                    .map(Reading::plain)
                    .toList();
            if (cells.stream().allMatch(String::isEmpty) || row == 1 && isHeading(cells)) {
                return;
            }
            var before = problems.size();
            var section = section(row, cells.getFirst());
            var from = page(row, cell(cells, 1), Reason.FROM_NO_NUMBER);
            var to = cell(cells, 2).isEmpty() ? from : page(row, cell(cells, 2), Reason.TO_NO_NUMBER);
            if (cells.size() > 3 && cells.subList(3, cells.size()).stream().anyMatch(each -> !each.isEmpty())) {
                refuse(row, Reason.TOO_MANY_COLUMNS, cells.get(3));
            }
            if (problems.size() == before && to < from) {
                refuse(row, Reason.BACKWARDS, from + "-" + to);
            }
            if (problems.size() == before) {
                pages.put(section, new Pages.Range(from, to));
            }
        }

        private String section(int row, String typed) {
            var number = TextbookPlace.typed(typed)
                    .filter(place -> place.kind() == TextbookPlace.Kind.SECTION)
                    .map(TextbookPlace::number)
                    .orElse(typed);
            if (number.isEmpty()) {
                refuse(row, Reason.SECTION_MISSING, "");
            } else if (!sections.contains(number)) {
                refuse(row, Reason.SECTION_UNKNOWN, typed);
            } else if (pages.containsKey(number)) {
                refuse(row, Reason.SECTION_TWICE, typed);
            }
            return number;
        }

        private int page(int row, String typed, Reason otherwise) {
            var digits = typed.replaceFirst("^[pP]\\.?", "");
            if (!digits.matches("0*[1-9]\\d{0,3}")) {
                refuse(row, otherwise, typed);
                return 0;
            }
            return Integer.parseInt(digits);
        }

        void refuse(int row, Reason reason, String value) {
            problems.add(new Problem(row, reason, value));
        }

        /** Neither a section nor a page begins with a letter. */
        private static boolean isHeading(List<String> cells) {
            return cells.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        }

        private static String cell(List<String> cells, int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        private static String plain(String cell) {
            return Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC)
                    .replaceAll("^\"|\"$", "")
                    .strip();
        }
    }
}
