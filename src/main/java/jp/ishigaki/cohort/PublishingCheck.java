package jp.ishigaki.cohort;

import java.util.List;
import java.util.UUID;

/** What another module finds missing before a cohort is published. */
public interface PublishingCheck {

    List<Shortfall> missing(UUID cohort);
}
