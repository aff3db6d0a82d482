package jp.ishigaki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ishigaki.identity.CorporateNumber.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

    /** The first is the tax agency's own, and the example of its check digit. */
    @ParameterizedTest
    @CsvSource({
        "000012050002, 7",
        "700110005901, 8",
        "000000000000, 9",
        "000000000001, 8",
        "000000000010, 7",
        "000000000009, 9",
        "999999999999, 9",
        "123456789012, 7"
    })
    void theCheckDigitIsNineLessTheRemainderByNine(String twelve, int digit) {
        assertThat(CorporateNumber.checkDigit(twelve)).isEqualTo(digit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "７０００012０50002", " 7-0000-1205-0002 ", "7　000012050002"})
    void fullWidthDigitsAndGroupsAreRead(String typed) {
        assertThat(CorporateNumber.fault(typed)).isEmpty();
        assertThat(CorporateNumber.of(typed).digits()).isEqualTo("7000012050002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "700001205000", "70000120500022", "700001205000a", "7000012050002; drop"})
    void anythingElseIsNotThirteenDigits(String typed) {
        assertThat(CorporateNumber.fault(typed)).contains(Fault.NOT_13_DIGITS);
    }

    @Test
    void aMistypedDigitIsNoticed() {
        assertThat(CorporateNumber.fault("7000012050003")).contains(Fault.WRONG_CHECK_DIGIT);
        assertThat(CorporateNumber.fault("8000012050002")).contains(Fault.WRONG_CHECK_DIGIT);
    }
}
