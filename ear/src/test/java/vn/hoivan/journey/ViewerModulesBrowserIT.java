package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The arithmetic and the book-keeping of the viewer, module by module, in the browser they run in. */
class ViewerModulesBrowserIT extends ModuleJourney {

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
    void shouldKeepNotesInReadingOrderThroughEveryChange() {
        assertThat(run("""
                const { NoteStore } = await import('/viewer/notes/note-store.js');
                const notes = new NoteStore();
                const put = (local, page, y, paperVersion = 'a') =>
                  notes.put({ before: notes.get(local), after: { local, id: local, paperVersion, page, geometry: { point: [10, y] }, replies: [] } });
                const orders = [];
                const look = () => orders.push(notes.ofPaper('a').map(({ local }) => local).join(''));
                put('p', 2, 100);
                look();
                [['q', 1, 100], ['r', 1, 300], ['s', 1, 100], ['x', 1, 1, 'b']].forEach(note => put(...note));
                look();
                put('r', 3, 1);
                look();
                notes.put({ before: notes.get('q'), after: null });
                look();
                return orders;""")).isEqualTo(List.of("p", "rqsp", "qspr", "spr"));
    }

    @Test
    void shouldKnowAReplyByItsNameWhenTheNoteIsReadAnew() {
        assertThat(run("""
                const { NoteStore } = await import('/viewer/notes/note-store.js');
                const notes = new NoteStore();
                const note = (...replies) => ({ local: 'n', id: 'i', paperVersion: 'a', page: 1, geometry: { point: [0, 0] }, replies });
                const put = after => notes.put({ before: notes.get('n'), after });
                put(note({ local: 'mine', id: null }));
                put(note({ local: 'mine', id: '7' }));
                put(note({ local: '7', id: '7' }, { local: '8', id: '8' }));
                return notes.get('n').replies.map(({ local, id }) => `${local} ${id}`);""")).isEqualTo(List.of("mine 7", "8 8"));
    }

    @Test
    void shouldBringBackTheNoteTheServerKnowsWhenItsMakingIsUndoneAndDoneAgain() {
        assertThat(run("""
                const { History } = await import('/viewer/notes/history.js');
                const applied = [];
                let told;
                let now = { local: 'n', id: 'of the server', text: 'a' };
                const annotations = { on: (name, listener) => (told = listener), get: () => now, apply: (change) => {
                  applied.push(change.after && `${change.after.id} ${change.after.text}`);
                  const before = now;
                  now = change.after;
                  return { before, after: now };
                } };
                const history = new History(annotations);
                told({ before: null, after: { local: 'n', id: null, text: 'a' } });
                told({ before: now, after: { ...now, text: 'b' } });
                for (const step of ['undo', 'undo', 'redo', 'redo']) history[step]();
                return applied;""")).isEqualTo(Arrays.asList("of the server a", null, "of the server a", "of the server b"));
    }

    @Test
    void shouldLetThePageInViewGoFirst() {
        assertThat(run("""
                const { Foreground } = await import('/viewer/reading/foreground.js');
                const { Emitter } = await import('/viewer/shared/emitter.js');
                const eventBus = new Emitter();
                const pages = { currentPageNumber: 1, getPageView: () => ({ renderingState: 'finished' }) };
                const foreground = new Foreground({ eventBus, pages, components: { RenderingStates: { FINISHED: 'finished' } } });
                const told = [];
                for (const name of ['turned', 'painted']) foreground.on(name, () => told.push(`${name} ${pages.currentPageNumber}`));
                const turn = (page) => {
                  pages.currentPageNumber = page;
                  eventBus.emit('pagechanging', { pageNumber: page });
                };
                eventBus.emit('textlayerrendered', { pageNumber: 1 });
                turn(6);
                const waiting = foreground.whenPainted().then(() => told.push('waited'));
                eventBus.emit('textlayerrendered', { pageNumber: 7 });
                eventBus.emit('textlayerrendered', { pageNumber: 6 });
                await waiting;
                turn(7);
                return told;""")).isEqualTo(List.of("painted 1", "turned 6", "painted 6", "waited"));
    }

    @Test
    void shouldReadOneChunkFurtherThanAskedAndNoneTwice() {
        assertThat(run("""
                const { ReadAhead } = await import('/viewer/reading/read-ahead.js');
                const read = [];
                const ahead = new ReadAhead({ size: 10, total: 95, read: async (begin, end) => { read.push(`${begin}-${end}`); if (begin === 40) throw new Error(); return begin; } });
                const taken = [await ahead.take(10, 20)];
                ahead.on = true;
                for (const [begin, end] of [[20, 30], [30, 40], [40, 50], [0, 10], [80, 90], [90, 95]]) taken.push(await ahead.take(begin, end));
                return [read.join(' '), taken.map(String).join(' ')];""")).isEqualTo(List.of("30-40 40-50 50-60 90-95", "null null 30 null null null 90"));
    }

    @Test
    void shouldLetGoOfWhatWasReadAheadInVain() {
        assertThat(run("""
                const { ReadAhead } = await import('/viewer/reading/read-ahead.js');
                const ahead = new ReadAhead({ size: 10, total: 1000, read: async (begin) => begin });
                ahead.on = true;
                for (let begin = 100; begin < 600; begin += 100) await ahead.take(begin, begin + 10);
                return [await ahead.take(110, 120), await ahead.take(510, 520)].map(String);""")).isEqualTo(List.of("null", "510"));
    }

    @Test
    void shouldPutElementsInOrderAndTouchNoneThatStandsThere() {
        assertThat(run("""
                const { putInOrder } = await import('/viewer/shared/dom.js');
                const list = document.createElement('ul');
                const all = Object.fromEntries([...'abcde'].map(name => [name, Object.assign(document.createElement('li'), { textContent: name })]));
                const moved = [];
                const observer = new MutationObserver(() => {});
                observer.observe(list, { childList: true });
                const orders = ['abcd', 'acd', 'eacbd', 'db', ''].map((names) => {
                  putInOrder(list, [...names].map(name => all[name]));
                  moved.push(observer.takeRecords().length);
                  return list.textContent;
                });
                return [orders.join(' '), moved.slice(1, 3).join()];""")).isEqualTo(List.of("abcd acd eacbd db ", "1,2"));
    }

    @Test
    void shouldMapPagesOfThePackToPagesOfPapers() {
        assertThat(run("""
                const { Book } = await import('/viewer/reading/book.js');
                const book = new Book({ key: 'x', title: '', papers: [{ versionId: 'b', firstPage: 6, pages: 2 }, { versionId: 'a', firstPage: 3, pages: 3 }] });
                return [book.paperAt(2), book.placeOf(7).page, book.pageOf('a', 3), book.pageOf('a', 4), book.neighbour(4, 1).versionId, book.neighbour(6, -1).versionId];"""))
                .isEqualTo(java.util.Arrays.asList(null, 2, 5, null, "b", "a"));
    }

    @Test
    void shouldHitABoxAtItsEdgeAndAnArrowAlongItsLine() {
        assertThat(run("""
                const { hits } = await import('/viewer/notes/geometry.js');
                const box = { kind: 'BOX', geometry: { rect: [0, 0, 100, 50] }, width: 2 };
                const arrow = { kind: 'ARROW', geometry: { line: [0, 0, 100, 100] }, width: 2 };
                return [hits(box, [50, 25], 4), hits(box, [1, 25], 4), hits(box, [50, 52], 4), hits(arrow, [51, 49], 4), hits(arrow, [80, 20], 4)];"""))
                .isEqualTo(List.of(false, true, true, true, false));
    }

    @Test
    void shouldMoveEveryKindOfGeometryAndKeepItOnThePage() {
        assertThat(run("""
                const { shifted } = await import('/viewer/notes/geometry.js');
                const { withinPage } = await import('/viewer/notes/adjusting.js');
                const kinds = [{ quads: [[0, 10, 20, 10, 0, 0, 20, 0]] }, { strokes: [[1, 2, 3, 4]], pressures: [[0.5, 1]] }, { line: [0, 0, 5, 5] }, { point: [1, 1] }, { rect: [0, 0, 10, 20] }];
                return [...kinds.map(kind => JSON.stringify(shifted(kind, 1, 2))), JSON.stringify(withinPage({ rect: [590, -5, 20, 10] }, [0, 0, 595, 842]))];"""))
                .isEqualTo(List.of("{\"quads\":[[1,12,21,12,1,2,21,2]]}", "{\"strokes\":[[2,4,4,6]],\"pressures\":[[0.5,1]]}", "{\"line\":[1,2,6,7]}",
                        "{\"point\":[2,3]}", "{\"rect\":[1,2,10,20]}", "{\"rect\":[575,0,20,10]}"));
    }

    @Test
    void shouldDrawAStrokeWiderWhereThePenIsPressed() {
        assertThat(run("""
                const { outlineOf } = await import('/viewer/notes/outline.js');
                const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
                const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
                sheet.append(path);
                document.body.append(sheet);
                const height = pressure => { path.setAttribute('d', outlineOf([0, 0, 50, 0, 100, 0], [pressure, pressure, pressure], 10)); return Math.round(path.getBBox().height); };
                return [height(0), height(0.5), height(1)];""")).isEqualTo(List.of(4, 10, 16));
    }

    @Test
    void shouldAddStrokesToWhatIsDrawnAndDrawNothingTwice() {
        assertThat(run("""
                const { extendShape, shapeOf } = await import('/viewer/notes/shapes.js');
                const ink = strokes => ({ kind: 'INK', local: 'n', colour: '#000000', width: 2, geometry: { strokes } });
                const [one, two, other] = [[0, 0, 1, 1], [2, 2, 3, 3], [9, 9, 8, 8]];
                const before = ink([one]);
                const shape = shapeOf(before);
                const first = shape.firstChild;
                return [extendShape(shape, before, ink([one, two])), shape.children.length, shape.firstChild === first,
                  extendShape(shape, ink([one, two]), ink([one, other, two])), extendShape(shape, ink([one, two]), ink([one]))];"""))
                .isEqualTo(List.of(true, 2, true, false, false));
    }

    @Test
    void shouldChooseTabsByArrowKeys() {
        assertThat(run("""
                const { Tabs } = await import('/viewer/shared/tablist.js');
                const tabs = new Tabs('x');
                ['one', 'two', 'three'].forEach(name => tabs.add(name, name, document.createElement('div')));
                document.body.append(tabs.element, tabs.panels);
                tabs.show('one');
                const shown = [];
                for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'End']) {
                  tabs.element.dispatchEvent(new KeyboardEvent('keydown', { key }));
                  shown.push(tabs.shown + ' ' + document.activeElement.getAttribute('aria-selected') + ' ' + [...tabs.panels.children].filter(each => !each.hidden).length);
                }
                return shown;""")).isEqualTo(List.of("two true 1", "one true 1", "three true 1", "one true 1", "three true 1"));
    }

    @Test
    void shouldTurnPagesOnlyByAFreeFingerThatGoesAcross() {
        assertThat(run("""
                const { listenToSwipes } = await import('/viewer/reading/swipe.js');
                const container = document.createElement('div');
                document.body.append(container);
                const turned = [];
                listenToSwipes({ container }, step => turned.push(step));
                const touch = (name, clientX, clientY, touches) => container.dispatchEvent(Object.assign(new Event(name), { touches, changedTouches: [{ clientX, clientY }] }));
                const swipe = (from, to, down = 0) => { touch('touchstart', from, 0, [{ clientX: from, clientY: 0 }]); touch('touchend', to, down, []); };
                swipe(300, 100);
                swipe(100, 300);
                swipe(300, 280);
                swipe(300, 100, 200);
                container.dataset.tool = 'pen';
                swipe(300, 100);
                container.dataset.tool = 'select';
                container.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'pen' }));
                swipe(300, 100);
                container.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
                Object.assign(container.style, { width: '100px', overflow: 'auto' });
                container.append(Object.assign(document.createElement('canvas'), { width: 400 }));
                swipe(300, 100);
                return turned;""")).isEqualTo(List.of(1, -1));
    }

    private Object found(String query, String text) {
        return page.evaluate("""
                async ({ query, text }) => {
                  const { looseExpression } = await import('/viewer/reading/matching.js');
                  const expression = looseExpression(query);
                  return expression ? (text.normalize('NFD').match(expression) ?? []).map(found => found.normalize('NFC')) : [];
                }""", Map.of("query", query, "text", text));
    }
}
