package jp.ishigaki.enrolment;

import static jp.ishigaki.enrolment.SizeCategory.MANUFACTURING_AND_OTHER;
import static jp.ishigaki.enrolment.SizeCategory.RETAIL;
import static jp.ishigaki.enrolment.SizeCategory.SERVICE;
import static jp.ishigaki.enrolment.SizeCategory.WHOLESALE;
import static jp.ishigaki.identity.QuotaFrame.CONSTRUCTION_MANUFACTURING;
import static jp.ishigaki.identity.QuotaFrame.RETAIL_WHOLESALE;
import static jp.ishigaki.identity.QuotaFrame.SERVICE_OTHER;

import jp.ishigaki.identity.QuotaFrame;

/**
 * The major classes of the Japan Standard Industrial Classification, divided where the law on small businesses puts the
 * parts of one class under different limits.
 */
public enum IndustryClass {
    AGRICULTURE('A', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    FISHERY('B', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    MINING('C', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    CONSTRUCTION('D', MANUFACTURING_AND_OTHER, CONSTRUCTION_MANUFACTURING),
    MANUFACTURING('E', MANUFACTURING_AND_OTHER, CONSTRUCTION_MANUFACTURING),
    UTILITIES('F', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    INFORMATION_SERVICES('G', SERVICE, SERVICE_OTHER),
    COMMUNICATIONS('G', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    TRANSPORT('H', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    WHOLESALE_TRADE('I', WHOLESALE, RETAIL_WHOLESALE),
    RETAIL_TRADE('I', RETAIL, RETAIL_WHOLESALE),
    FINANCE('J', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    REAL_ESTATE('K', MANUFACTURING_AND_OTHER, SERVICE_OTHER),
    RENTAL_AND_PARKING('K', SERVICE, SERVICE_OTHER),
    RESEARCH_AND_TECHNICAL('L', SERVICE, SERVICE_OTHER),
    LODGING('M', SERVICE, SERVICE_OTHER),
    FOOD_SERVICES('M', RETAIL, SERVICE_OTHER),
    LIVING_AND_AMUSEMENT('N', SERVICE, SERVICE_OTHER),
    EDUCATION('O', SERVICE, SERVICE_OTHER),
    MEDICAL_AND_WELFARE('P', SERVICE, SERVICE_OTHER),
    COMPOUND_SERVICES('Q', SERVICE, SERVICE_OTHER),
    OTHER_SERVICES('R', SERVICE, SERVICE_OTHER),
    UNCLASSIFIED('T', MANUFACTURING_AND_OTHER, SERVICE_OTHER);

    private final char letter;
    private final SizeCategory size;
    private final QuotaFrame frame;

    IndustryClass(char letter, SizeCategory size, QuotaFrame frame) {
        this.letter = letter;
        this.size = size;
        this.frame = frame;
    }

    /** Of the major class. */
    public char letter() {
        return letter;
    }

    public SizeCategory size() {
        return size;
    }

    public QuotaFrame frame() {
        return frame;
    }
}
