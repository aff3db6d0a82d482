package jp.ishigaki.material;

import jp.ishigaki.schedule.Block;

/**
 * What a material is called and which block of its session it belongs to.
 *
 * @param title 1 to 120 letters
 */
public record MaterialPlan(String title, Block block) {

    public static final int TITLE = 120;

    public MaterialPlan {
        title = title.strip();
        if (title.isEmpty() || title.length() > TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + TITLE + " letters");
        }
    }
}
