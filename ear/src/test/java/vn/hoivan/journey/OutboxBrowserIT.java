package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What waits in the browser to be sent: what absorbs what, what waits for what, and what is said of it. */
class OutboxBrowserIT extends ModuleJourney {

    private static final String OUTBOX = """
            const { Outbox } = await import('/viewer/sending/outbox.js');
            const store = { entries: async () => [], put: async () => {}, remove: async () => {} };
            const box = new Outbox(store, 'person');
            const note = text => ({ local: 'n', id: null, version: null, paperVersion: 'v', text });
            """;

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
    void shouldHoldAReplyBackUntilItsNoteIsKnownToTheServer() {
        assertThat(run(OUTBOX + """
                await box.record({ before: null, after: note('a') });
                await box.recordReply(note('a'), { before: null, after: { local: 'r', id: null, text: 'b' } });
                const early = box.ready(Infinity).map(entry => entry.local);
                await box.done(await box.attempt(box.entries[0]), { id: 'server', version: 0 });
                return [early.join(), box.ready(Infinity).map(entry => `${entry.method} ${entry.noteId} ${entry.reply.text}`).join()];"""))
                .isEqualTo(List.of("n", "POST server b"));
    }

    @Test
    void shouldSayWhatTheBrowserCouldNotKeepAndSendItAllTheSame() {
        assertThat(run("""
                const { Outbox } = await import('/viewer/sending/outbox.js');
                const full = { entries: async () => [], remove: async () => {}, put: async () => { throw new DOMException('full', 'QuotaExceededError'); } };
                const box = new Outbox(full, 'person');
                const said = [];
                box.on('unkept', error => said.push(error.name));
                await box.record({ before: null, after: { local: 'n', id: null, version: null, paperVersion: 'v', text: 'a' } });
                const kept = [said.join(), box.unkept.length, box.ready(Infinity).length];
                await box.done(box.entries[0], { id: 'server', version: 0 });
                return [...kept, box.unkept.length];""")).isEqualTo(List.of("QuotaExceededError", 1, 1, 0));
    }

    @Test
    void shouldTellOfWhichNoteAChangeIs() {
        assertThat(run(OUTBOX + """
                const told = new Set();
                box.on('changed', ({ note, local }) => told.add(note ?? local));
                await box.record({ before: null, after: { ...note('a'), local: 'm' } });
                await box.recordReply(note('a'), { before: null, after: { local: 'r', id: null, text: 'b' } });
                await box.giveUp('r');
                return [...told];""")).isEqualTo(List.of("m", "n"));
    }

    private Object outbox(String deeds) {
        return run(OUTBOX + deeds + "return box.entries.map(entry => `${entry.method} ${entry.annotation.text}`);");
    }
}
