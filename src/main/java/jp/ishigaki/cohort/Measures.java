package jp.ishigaki.cohort;

import java.util.List;

/** The versions there are to measure companies by, which another module knows. */
public interface Measures {

    List<Measure> all();
}
