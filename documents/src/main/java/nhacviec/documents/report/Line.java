package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One paragraph of the report's body. */
record Line(Kind kind, List<Piece> pieces) {

    Line {
        pieces = List.copyOf(pieces);
    }

    enum Kind {
        /** "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH". */
        PART,
        /** "1. Cải cách thể chế". */
        SECTION,
        TEXT
    }

    /**
     * Some words of a paragraph.
     *
     * @param draft whether a person must still write what stands here; marked so that nobody signs it unseen
     */
    record Piece(String words, boolean draft) {}

    static Line part(String words) {
        return new Line(Kind.PART, List.of(new Piece(words, false)));
    }

    static Line section(String words) {
        return new Line(Kind.SECTION, List.of(new Piece(words, false)));
    }

    static Line text(String words) {
        return new Line(Kind.TEXT, List.of(new Piece(words, false)));
    }

    /** A paragraph that a person must still write. */
    static Line draft(String what) {
        return new Line(Kind.TEXT, List.of(new Piece("[" + what + "]", true)));
    }

    /** The same paragraph, followed by something that a person must still write. */
    Line thenDraft(String what) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece("[" + what + "]", true));
        return new Line(kind, more);
    }

    String words() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
}
