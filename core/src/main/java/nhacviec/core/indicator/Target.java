package nhacviec.core.indicator;

import java.math.BigDecimal;

/**
 * What an indicator should reach, in the words of the plan and as a comparison.
 *
 * @param operator how the value compares; QUALITATIVE when only a person can say
 * @param value the number; null when qualitative
 * @param unit "%", "điểm"…; empty when there is none
 * @param text the words of the plan
 * @param citation where it stands ("Phụ lục 1, dòng 3.2"; "Mục II.2.d")
 * @param chosen whether it is the one that counts, where the plan contradicts itself
 */
public record Target(Operator operator, BigDecimal value, String unit, String text, String citation, boolean chosen) {

    public enum Operator {
        AT_LEAST(">="),
        MORE_THAN(">"),
        AT_MOST("<="),
        LESS_THAN("<"),
        EXACTLY("="),
        QUALITATIVE("qualitative");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The sign as scripts read it, such as {@code >=}. */
        public String sign() {
            return sign;
        }

        public static Operator ofSign(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("no operator " + sign);
        }
    }

    /** Whether both ask for the same. */
    boolean saysTheSameAs(Target other) {
        return operator == other.operator
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
    }

    /**
     * Whether {@code result} reaches the target; only for targets with a value. A bare number ("98" in a column of percent) is
     * reached from itself on: more than the plan set is not "chưa đạt". Only zero is the exact number that it says.
     */
    public boolean isReachedBy(BigDecimal result) {
        int order = result.compareTo(value);
        return switch (operator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EXACTLY -> value.signum() == 0 ? order == 0 : order >= 0;
            case QUALITATIVE -> throw new IllegalStateException("only a person can say");
        };
    }
}
