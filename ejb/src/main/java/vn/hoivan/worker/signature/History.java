package vn.hoivan.worker.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.signature.PagesCheck.Place;

/** What happened to a file after its first signature: one chapter for each increment. */
class History {

    private static final Logger LOG = Logger.getLogger(History.class.getName());

    private record Chapter(Increment increment, Set<Finding> breaches, Set<Addition> additions) {
    }

    private final FileBytes bytes;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<Long, Integer> firstSeen = new HashMap<>();
    private final Map<Long, Integer> lastWritten = new HashMap<>();
    private final Map<Long, String> parts = new HashMap<>();
    private final Set<Finding> everywhere = new LinkedHashSet<>();
    /** Where the part begins that cannot be read as updates; the length of the file where all can. */
    private int damagedFrom;

    private History(FileBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * @param firstEnd  where the oldest signature's range ends
     * @param encrypted whether the file is; then nothing can be said of what came later
     */
    static History after(int firstEnd, FileBytes bytes, boolean encrypted) throws IOException {
        var history = new History(bytes);
        history.read(firstEnd, encrypted);
        return history;
    }

    /** Why what was signed up to {@code end} may not be what is seen today; empty where all is lawful. */
    Set<Finding> breachesAfter(long end) {
        var breaches = new LinkedHashSet<Finding>();
        if (end < bytes.length()) {
            breaches.addAll(everywhere);
        }
        chapters.stream().filter(chapter -> chapter.increment().end() > end)
                .forEach(chapter -> breaches.addAll(chapter.breaches()));
        if (end < bytes.length() && (damagedFrom < bytes.length() || isOverhang(end))) {
            breaches.add(Finding.of(bytes.indexOf(" obj", Math.max((int) end, damagedFrom)) < 0
                    ? Code.BYTES_APPENDED : Code.DAMAGED_AFTER_SIGNING));
        }
        return breaches;
    }

    /** Whether nothing but white space follows. */
    private boolean isOverhang(long end) {
        return everywhere.isEmpty() && chapters.stream().noneMatch(chapter -> chapter.increment().end() > end);
    }

    List<Addition> additionsAfter(long end) {
        return chapters.stream().filter(chapter -> chapter.increment().end() > end)
                .flatMap(chapter -> chapter.additions().stream()).toList();
    }

    private void read(int firstEnd, boolean encrypted) throws IOException {
        damagedFrom = firstEnd;
        if (firstEnd >= bytes.length()) {
            return;
        }
        if (encrypted) {
            damagedFrom = bytes.length();
            everywhere.add(Finding.of(Code.ENCRYPTED));
            return;
        }
        Revision before = null;
        try {
            long xref = lastXref(firstEnd);
            before = new Revision(bytes, firstEnd);
            while (damagedFrom < bytes.length()) {
                var increment = new IncrementReader(bytes).read(damagedFrom, xref);
                var after = new Revision(bytes, increment.rest());
                compare(before, after, increment);
                before.close();
                before = after;
                xref = increment.xref();
                damagedFrom = increment.rest();
            }
            everywhere.addAll(new ReferenceCheck(before, firstSeen, lastWritten, parts).run());
        } catch (Unclean e) {
            LOG.log(Level.FINE, "Not an update", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.FINE, "Cannot be compared", e);
            everywhere.add(Finding.of(Code.DAMAGED_AFTER_SIGNING));
        } finally {
            if (before != null) {
                before.close();
            }
        }
    }

    private void compare(Revision before, Revision after, Increment increment) {
        var check = new UpdateCheck(before, after, increment);
        check.run();
        if (check.breaches().isEmpty()) {
            check.places().forEach(place -> lookAt(place, check));
        }
        chapters.add(new Chapter(increment, check.breaches(), check.additions()));
        parts.putAll(check.explained());
        var known = new LinkedHashSet<Long>();
        before.xref().keySet().forEach(key -> known.add(key.getNumber()));
        for (long number : increment.entries().keySet().stream().mapToLong(Integer::longValue).toArray()) {
            lastWritten.put(number, chapters.size());
            if (!known.contains(number)) {
                firstSeen.putIfAbsent(number, chapters.size());
            }
        }
    }

    private void lookAt(Place place, UpdateCheck check) {
        try {
            if (new CoverCheck(bytes, check.increment()).hidesContent(place)) {
                check.breach(Code.CONTENT_COVERED, String.valueOf(place.page()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "Cannot be drawn", e);
            check.breach(Code.CHANGED_OTHERWISE);
        }
    }

    /** What the end of the first signed revision says about its cross-reference section. */
    private long lastXref(int end) throws Unclean {
        int keyword = bytes.lastIndexOf("startxref", end);
        if (keyword < 0) {
            throw new Unclean("No startxref", end);
        }
        var syntax = new PdfSyntax(bytes, keyword + 9L);
        syntax.skipSpace();
        long xref = syntax.integer();
        syntax.skipSpace();
        if (!bytes.has(syntax.position(), "%%EOF")) {
            throw new Unclean("No end of the first revision", end);
        }
        return xref;
    }
}
