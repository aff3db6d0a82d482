package jp.ishigaki.material;

import java.util.List;

/**
 * A material with all of its versions, for those who prepare it.
 *
 * @param versions the newest first
 */
public record MaterialDetails(MaterialRow material, List<VersionRow> versions) {}
