package nhacviec.core.indicator;

/** Draws how an office stands. */
public interface ProgressPainter {

    /** The picture as PNG; the same progress gives the same picture. */
    byte[] paint(OfficeProgress progress);
}
