package nhacviec.app;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says wrong usage in one sentence, with the example that stands at the end of the verb's help. */
final class Usage implements IParameterExceptionHandler {

    /** The exit status of wrong usage. */
    static final int WRONG = 2;

    /** Wrong usage that a verb found itself; the message is what a person reads. */
    static final class Wrong extends ParameterException {
        @Serial
        private static final long serialVersionUID = 1L;

        Wrong(CommandLine verb, String sentence) {
            super(verb, sentence);
        }
    }

    /** A port that can be listened on. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String words) {
            return whole(words, 1, 65_535, "phải là một số từ 1 đến 65535");
        }
    }

    /** The year of a plan. */
    static final class Year implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String words) {
            return whole(words, 1900, 2999, "phải là một năm, ví dụ 2024");
        }
    }

    private static Integer whole(String words, int from, int to, String what) {
        if (!words.matches("\\d{1,5}") || Integer.parseInt(words) < from || Integer.parseInt(words) > to) {
            throw new TypeConversionException(what);
        }
        return Integer.valueOf(words);
    }

    /** Runs the verb. What belongs to no verb is refused even when help was asked for: it would be help for another. */
    static int execute(ParseResult parsed) {
        for (CommandLine verb : parsed.asCommandLineList()) {
            List<String> unmatched = verb.getUnmatchedArguments();
            if (!unmatched.isEmpty()) {
                throw new UnmatchedArgumentException(verb, unmatched);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine verb = wrong.getCommandLine();
        verb.getErr().println(sentence(wrong, Arrays.asList(arguments)) + example(verb));
        return WRONG;
    }

    private static String sentence(ParameterException wrong, List<String> typed) {
        if (wrong instanceof Wrong) {
            return wrong.getMessage();
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), typed);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " được ghi hai lần.";
        }
        if (wrong.getArgSpec() != null) {
            boolean wanted = wrong.getCause() instanceof TypeConversionException
                    && wrong.getArgSpec().converters().length > 0;
            String value = "“" + wrong.getValue() + "”.";
            return name(wrong.getArgSpec())
                    + (wanted ? " " + wrong.getCause().getMessage() : " ghi chưa đúng")
                    + (wrong.getValue() == null ? "." : (wanted ? ", không phải " : ": ") + value);
        }
        return (wrong.getValue() == null ? "Còn thiếu lệnh." : "Không có lệnh “" + wrong.getValue() + "”.")
                + verbs(wrong.getCommandLine());
    }

    private static String missing(List<ArgSpec> missing, List<String> typed) {
        String names = missing.stream().map(Usage::name).collect(Collectors.joining(", "));
        boolean named = missing.stream().anyMatch(argument -> typed.contains(name(argument)));
        return named ? names + " chưa có nội dung đi kèm." : "Còn thiếu " + names + ".";
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String word = "“" + wrong.getUnmatched().get(0) + "”";
        if (wrong.isUnknownOption()) {
            return "Không có tùy chọn " + word + ".";
        }
        String verbs = verbs(wrong.getCommandLine());
        return verbs.isEmpty() ? "Thừa " + word + "." : "Không có lệnh " + word + "." + verbs;
    }

    private static String verbs(CommandLine verb) {
        return verb.getSubcommands().isEmpty()
                ? ""
                : " Các lệnh: " + String.join(", ", verb.getSubcommands().keySet()) + ".";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String example(CommandLine verb) {
        return " " + String.join(" ", verb.getCommandSpec().usageMessage().footer());
    }
}
