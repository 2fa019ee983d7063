package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arithmetic and the book-keeping of the viewer, module by module, in the browser they run in. */
class ViewerModulesBrowserIT extends BrowserJourney {

    private Page page;

    @BeforeEach
    void openAnyPageOfTheViewer() {
        page = visitor("/viewer/", 800, 600, "vi-VN");
    }

    @Test
    void shouldFindWordsWhateverTheirMarks() {
        assertThat(found("dinh", "Quyết định")).isEqualTo(List.of("định"));
        assertThat(found("ĐỊNH", "quyet dinh")).isEqualTo(List.of("dinh"));
        assertThat(found("quyet  dinh", "QUYẾT ĐỊNH")).isEqualTo(List.of("QUYẾT ĐỊNH"));
        assertThat(found("33/2022", "Số 33/2022/NQ-HĐND")).isEqualTo(List.of("33/2022"));
        assertThat(found("a.c", "abc")).isEqualTo(List.of());
        assertThat(found("̀", "à")).isEqualTo(List.of());
    }

    @Test
    void shouldJoinTheSpansOfALineAndKeepLinesApart() {
        Object lines = run("""
                const { joinLines } = await import('/viewer/notes/geometry.js');
                const rect = (left, top, right, bottom) => ({ left, top, right, bottom });
                return joinLines([rect(0, 0, 10, 10), rect(0, 0, 10, 10), rect(10, 1, 30, 10), rect(0, 14, 40, 24), rect(5, 5, 5, 5)])
                  .map(line => [line.left, line.top, line.right, line.bottom].join(' '));""");
        assertThat(lines).isEqualTo(List.of("0 0 30 10", "0 14 40 24"));
    }

    @Test
    void shouldHitAStrokeOnlyNearItsLine() {
        assertThat(run("""
                const { hits } = await import('/viewer/notes/geometry.js');
                const ink = { geometry: { strokes: [[0, 0, 100, 0]] }, width: 2 };
                return [hits(ink, [50, 3], 4), hits(ink, [50, 30], 4), hits(ink, [120, 0], 4)];""")).isEqualTo(List.of(true, false, false));
    }

    @Test
    void shouldAbsorbChangesThatWereNeverSentAndKeepThoseThatWere() {
        assertThat(outbox("""
                await box.record({ before: null, after: note('a') });
                await box.record({ before: note('a'), after: note('b') });
                await box.attempt(box.entries[0]);
                await box.record({ before: note('b'), after: note('c') });
                await box.record({ before: note('c'), after: note('d') });""")).isEqualTo(List.of("POST b", "PUT d"));
    }

    @Test
    void shouldSendNothingOfANoteThatCameAndWentUnsent() {
        assertThat(outbox("""
                await box.record({ before: null, after: note('a') });
                await box.record({ before: note('a'), after: null });""")).isEqualTo(List.of());
    }

    @Test
    void shouldContinueFromTheIdentityTheServerGave() {
        assertThat(run(OUTBOX + """
                await box.record({ before: null, after: note('a') });
                const sent = await box.attempt(box.entries[0]);
                await box.record({ before: note('a'), after: note('b') });
                await box.done(sent, { id: 'server', version: 7 });
                return box.entries.map(entry => `${entry.method} ${entry.id} ${entry.version}`);""")).isEqualTo(List.of("PUT server 7"));
    }

    @Test
    void shouldHoldBackAllChangesOfANoteBehindARefusedOne() {
        assertThat(run(OUTBOX + """
                await box.record({ before: null, after: note('a') });
                const sent = await box.attempt(box.entries[0]);
                await box.fail(sent, { status: 422 });
                await box.record({ before: note('a'), after: note('b') });
                return [box.ready(Infinity).length, box.troubled.length];""")).isEqualTo(List.of(0, 1));
    }

    @Test
    void shouldMapPagesOfThePackToPagesOfPapers() {
        assertThat(run("""
                const { Book } = await import('/viewer/reading/book.js');
                const book = new Book({ key: 'x', title: '', papers: [{ versionId: 'b', firstPage: 6, pages: 2 }, { versionId: 'a', firstPage: 3, pages: 3 }] });
                return [book.paperAt(2), book.placeOf(7).page, book.pageOf('a', 3), book.pageOf('a', 4), book.neighbour(4, 1).versionId, book.neighbour(6, -1).versionId];"""))
                .isEqualTo(java.util.Arrays.asList(null, 2, 5, null, "b", "a"));
    }

    private static final String OUTBOX = """
            const { Outbox } = await import('/viewer/sending/outbox.js');
            const store = { entries: async () => [], put: async () => {}, remove: async () => {} };
            const box = new Outbox(store, 'person');
            const note = text => ({ local: 'n', id: null, version: null, paperVersion: 'v', text });
            """;

    private Object outbox(String deeds) {
        return run(OUTBOX + deeds + "return box.entries.map(entry => `${entry.method} ${entry.annotation.text}`);");
    }

    private Object found(String query, String text) {
        return page.evaluate("""
                async ({ query, text }) => {
                  const { looseExpression } = await import('/viewer/reading/matching.js');
                  const expression = looseExpression(query);
                  return expression ? (text.normalize('NFD').match(expression) ?? []).map(found => found.normalize('NFC')) : [];
                }""", Map.of("query", query, "text", text));
    }

    private Object run(String body) {
        return page.evaluate("async () => {" + body + "}");
    }
}
