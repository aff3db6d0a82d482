package jp.ishigaki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ishigaki.identity.QuotaFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

    /** Capital in units of 10,000 yen, as the form asks for it. */
    @ParameterizedTest
    @CsvSource({
        "RETAIL_TRADE, 6000, 51, false",
        "RETAIL_TRADE, 4000, 51, true",
        "RETAIL_TRADE, 6000, 50, true",
        "RETAIL_TRADE, 5000, 51, true",
        "RETAIL_TRADE, 5001, 51, false",
        "FOOD_SERVICES, 5001, 51, false",
        "WHOLESALE_TRADE, 10000, 500, true",
        "WHOLESALE_TRADE, 10001, 101, false",
        "WHOLESALE_TRADE, 10001, 100, true",
        "OTHER_SERVICES, 5001, 101, false",
        "OTHER_SERVICES, 5001, 100, true",
        "MANUFACTURING, 30000, 5000, true",
        "MANUFACTURING, 30001, 301, false",
        "TRANSPORT, 30001, 300, true",
        "MANUFACTURING, 0, 301, false",
        "MANUFACTURING, 0, 300, true"
    })
    void eitherLimitOfTheIndustrySuffices(IndustryClass industry, long capital, int employees, boolean small) {
        assertThat(industry.size().isSmall(capital * 10_000, employees)).isEqualTo(small);
    }

    @Test
    void theFrameFollowsFromTheMajorClass() {
        for (var industry : IndustryClass.values()) {
            assertThat(industry.frame())
                    .isEqualTo(
                            switch (industry.letter()) {
                                case 'D', 'E' -> QuotaFrame.CONSTRUCTION_MANUFACTURING;
                                case 'I' -> QuotaFrame.RETAIL_WHOLESALE;
                                default -> QuotaFrame.SERVICE_OTHER;
                            });
        }
    }
}
