package jp.ishigaki.maturity;

/** The programme's own scale of maturity, 0 to 5, 5 being best. Levels 4 and 5 are described but never awarded here. */
public record MaturityLevel(int value) implements Comparable<MaturityLevel> {

    static final MaturityLevel HIGHEST_AWARDED = new MaturityLevel(3);

    public MaturityLevel {
        if (value < 0 || value > 5) {
            throw new IllegalArgumentException("A maturity level is 0 to 5, not " + value);
        }
    }

    @Override
    public int compareTo(MaturityLevel other) {
        return Integer.compare(value, other.value);
    }

    public boolean isHighestAwarded() {
        return equals(HIGHEST_AWARDED);
    }

    public MaturityLevel next() {
        return new MaturityLevel(value + 1);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
