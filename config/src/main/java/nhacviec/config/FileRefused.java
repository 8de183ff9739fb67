package nhacviec.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file (or the settings) was not accepted. Nothing of it was taken over; all mistakes are named. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Mistake> mistakes;

    public FileRefused(String file, List<Mistake> mistakes) {
        super(text(file, sorted(mistakes)));
        this.file = file;
        this.mistakes = sorted(mistakes);
    }

    public String file() {
        return file;
    }

    /** All mistakes, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    private static List<Mistake> sorted(List<Mistake> mistakes) {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    private static String text(String file, List<Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> "- " + mistake.sentence())
                .collect(Collectors.joining("\n", file + ": có " + mistakes.size() + " chỗ cần sửa.\n", ""));
    }
}
