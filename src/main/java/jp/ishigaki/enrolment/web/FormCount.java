package jp.ishigaki.enrolment.web;

import jp.ishigaki.shared.web.Visits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often forms may be sent from one address. */
@Component
class FormCount {

    private final Visits visits;

    /** @param most forms in ten minutes */
    FormCount(@Value("${ishigaki.apply.posts-in-ten-minutes:20}") int most) {
        visits = new Visits(most);
    }

    boolean mayPost(String address) {
        return visits.mayCome(address);
    }
}
