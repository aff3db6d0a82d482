package jp.ishigaki.demo;

/** One chapter of the demo programme, told through the application's own services. Parts run in bean order. */
interface DemoPart {

    /** The progress line's key word, such as {@code issues}. */
    String name();

    void load(DemoWorld world);

    /** Whether it is what strangers or jobs do, who find only what is open; such a part comes after all others. */
    default boolean comesAfterTheOpening() {
        return false;
    }
}
