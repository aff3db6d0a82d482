package jp.ishigaki.material;

import java.util.UUID;

/** Addresses of the materials' pages and of their files. */
public final class MaterialPaths {

    public static final String MATERIALS = "materials";

    public static final String NEW = "materials/new";

    /** Where files are handed out; no page stands there. */
    public static final String FILES = "material-files";

    /** Where staff take materials of another cohort over. */
    public static final String TAKE_OVER = "material-take-over";

    /** Where staff see how much of the storage is used. */
    public static final String STORAGE = "storage";

    private MaterialPaths() {}

    public static String takeOver(UUID cohort) {
        return TAKE_OVER + "?cohort=" + cohort;
    }

    public static String ofCohort(UUID cohort) {
        return MATERIALS + "?cohort=" + cohort;
    }

    /** Where a material is added to a session. */
    public static String addTo(UUID session) {
        return NEW + "/" + session;
    }

    /** Where a material is prepared and all of its versions stand. */
    public static String material(UUID material) {
        return MATERIALS + "/" + material;
    }

    public static String file(UUID material, int number) {
        return FILES + "/" + material + "/" + number;
    }
}
