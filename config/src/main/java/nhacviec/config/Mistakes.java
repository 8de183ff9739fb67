package nhacviec.config;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one file while it is read to the end. */
public final class Mistakes {

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    public Mistakes(String file) {
        this.file = file;
    }

    public void add(Mistake mistake) {
        found.add(mistake);
    }

    public void atLine(int line, String key, String what, String remedy) {
        add(new Mistake(line, "dòng " + line + (key.isEmpty() ? "" : ", mục " + key), what, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the file if anything was wrong with it. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new FileRefused(file, found);
        }
    }
}
