package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.ishigaki.curriculum.PagesTable.Problem;
import jp.ishigaki.curriculum.PagesTable.Reason;
import org.junit.jupiter.api.Test;

class PagesTableTest {

    private static final Set<String> SECTIONS = Set.of("2-2-1", "2-2-3", "9-1");

    @Test
    void cellsAreReadFromCsvAndFromASpreadsheetWithOrWithoutHeadings() {
        var expected = Map.of("2-2-1", new Pages.Range(15, 15), "2-2-3", new Pages.Range(21, 22));

        for (var pasted : new String[] {
            "2-2-1,15,15\n2-2-3,21,22",
            "\uFEFFsection,page-from,page-to\r\n2-2-1,15,15\r\n2-2-3,21,22\r\n",
            "節\t最初\t最後\n2-2-1\t15\t\n\n２－２－３\tＰ２１\t２２\n",
            "\"2.2.1\",\"15\"\n\"2-2-3\" , 21 , 22",
        }) {
            var table = PagesTable.read(pasted, SECTIONS);

            assertThat(table.problems()).isEmpty();
            assertThat(table.pages()).isEqualTo(expected);
        }
    }

    @Test
    void everyErrorIsNamedWithItsRow() {
        var table = PagesTable.read("""
                節,最初,最後
                2-2-9,15,15
                2-2-1,x,y
                2-2-3,22,21
                ,5,6
                9-1,7,8
                9-1,9,10
                2002/2/3,1,2
                2-2-1,1,2,3
                2-2-3,0,1
                """, SECTIONS);

        assertThat(table.problems())
                .containsExactly(
                        new Problem(2, Reason.SECTION_UNKNOWN, "2-2-9"),
                        new Problem(3, Reason.FROM_NO_NUMBER, "x"),
                        new Problem(3, Reason.TO_NO_NUMBER, "y"),
                        new Problem(4, Reason.BACKWARDS, "22-21"),
                        new Problem(5, Reason.SECTION_MISSING, ""),
                        new Problem(7, Reason.SECTION_TWICE, "9-1"),
                        new Problem(8, Reason.SECTION_UNKNOWN, "2002/2/3"),
                        new Problem(9, Reason.TOO_MANY_COLUMNS, "3"),
                        new Problem(10, Reason.FROM_NO_NUMBER, "0"));
    }

    @Test
    void nothingPastedIsAnError() {
        assertThat(PagesTable.read(" \n", SECTIONS).problems()).containsExactly(new Problem(1, Reason.NO_ROWS, ""));
    }
}
