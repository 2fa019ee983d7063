package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What the viewer knows of one reader: where they stopped, which changes they have seen, and what waits to be told. */
class ReadingOnBrowserIT extends ModuleJourney {

    @Test
    void shouldTellOfPagesThatMadeRoomInOneLine() {
        assertThat(run("""
                const { Changes } = await import('/viewer/reading/changes.js');
                const { Book } = await import('/viewer/reading/book.js');
                const pages = [{ page: 1, state: 'CHANGED', fromPage: 1 }, { page: 2, state: 'NEW' }, { page: 3, state: 'MOVED', fromPage: 2 }, { page: 4, state: 'MOVED', fromPage: 3 }];
                const change = { kind: 'REPLACED', page: 1, quads: [[0, 1, 1, 1, 0, 0, 1, 0]], text: 'b', was: 'a', fromPage: 1, fromQuads: [] };
                window.fetch = async () => new Response(JSON.stringify({ state: 'READY', before: { id: 'o', number: 1 }, after: { id: 'v', number: 2 }, pages, removed: [4], changes: [change] }));
                const changes = new Changes({ person: 'p', book: new Book({ key: 'k', title: '', papers: [{ versionId: 'v', firstPage: 5, pages: 4 }] }) });
                await changes.load();
                const [paper] = changes.papers;
                const word = page => changes.onPage('v', page).state?.state ?? '-';
                const told = [paper.stretches.map(each => `${each.state} ${each.page}-${each.last}`).join(), paper.count, [1, 2, 3, 4].map(word).join(), changes.pageOf(changes.all[0]), changes.unseen];
                changes.markSeen([paper]);
                return [...told, changes.unseen];""")).isEqualTo(List.of("NEW 2-2,MOVED 3-4", 3, "-,NEW,MOVED,-", 5, 3, 0));
    }

    @Test
    void shouldGoToThePageThatWasReadLaterOnAnotherDevice() {
        String place = """
                const { Position } = await import('/viewer/reading/position.js');
                const { Book } = await import('/viewer/reading/book.js');
                const { remember } = await import('/viewer/shared/remembered.js');
                const pages = { pagesCount: 9, currentPageNumber: 1, scrollPageIntoView: ({ pageNumber }) => (pages.currentPageNumber = pageNumber) };
                const book = new Book({ key: 'k', title: '', papers: [{ versionId: 'v', firstPage: 3, pages: 5 }] });
                const gone = (elsewhere) => { pages.currentPageNumber = 1; new Position('p', book, { pages }).restore(elsewhere); return pages.currentPageNumber; };
                const at = (time, heard = false) => ({ versionId: 'v', page: 4, at: time, heard });
                """;
        assertThat(run(place + """
                const fresh = gone(at(1000));
                remember('position.p.k', { at: 500, page: 3, versionId: 'v', paperPage: 1, scale: 1 });
                return [fresh, gone(null), gone(at(400)), gone(at(600)), gone(at(600, true))];""")).isEqualTo(List.of(6, 3, 3, 6, 3));
    }

    @Test
    void shouldKeepWhatWasReadWithoutAConnectionAndTellItLater() {
        page.route(Pattern.compile("/reading$"), route -> route.abort());
        String progress = """
                const { Progress } = await import('/viewer/reading/progress.js');
                const { SeenPages } = await import('/viewer/reading/seen.js');
                const { Book } = await import('/viewer/reading/book.js');
                const book = new Book({ key: 'k', title: '', papers: [{ versionId: 'v', firstPage: 1, pages: 5 }] });
                const seen = new SeenPages('p', book, { eventBus: { on() {} } });
                const progress = new Progress({ person: 'p', book, seen });
                """;
        run(progress + """
                seen.merge('v', [1, 2]);
                progress.follow();
                progress.note({ paper: book.papers[0], page: 2 });
                window.dispatchEvent(new Event('online'));""");
        page.unroute(Pattern.compile("/reading$"));
        page.route(Pattern.compile("/reading$"), route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json")
                .setBody("{\"page\":2,\"seen\":[1,2],\"readAt\":\"2026-11-28T03:00:00Z\"}")));
        page.reload();
        Request sent = page.waitForRequest(Pattern.compile("/paper-versions/v/reading$"), () -> run(progress + "progress.follow();"));
        assertThat(sent.method() + " " + sent.postData()).isEqualTo("PUT {\"page\":2,\"seen\":[1,2]}");
        page.waitForFunction("() => localStorage.getItem('hoivan.viewer.reading.unsent.p') === '{}'");
    }

    @Test
    void shouldKeepWhichChangesWereSeenWithoutAConnectionAndTellItLater() {
        page.route(Pattern.compile("/changes/seen$"), route -> route.abort());
        String seen = """
                const { SeenChanges } = await import('/viewer/reading/seen-changes.js');
                const seen = new SeenChanges('p');
                const paper = { versionId: 'v', state: 'CHANGED', seen: false };
                """;
        assertThat(run(seen + """
                seen.say(paper);
                return [seen.has(paper), seen.has({ ...paper, state: 'REMOVED' }), new SeenChanges('q').has(paper)];""")).isEqualTo(List.of(true, false, false));
        page.unroute(Pattern.compile("/changes/seen$"));
        page.route(Pattern.compile("/changes/seen$"), route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.reload();
        Request sent = page.waitForRequest(Pattern.compile("/changes/seen$"), () -> run(seen + """
                seen.catchUp({ ...paper, seen: true });
                seen.catchUp({ ...paper, versionId: 'other' });
                seen.catchUp(paper);"""));
        assertThat(sent.method() + " " + sent.url().replaceAll(".*/v1/", "") + " " + sent.postData())
                .isEqualTo("PUT paper-versions/v/changes/seen {\"state\":\"CHANGED\"}");
    }
}
