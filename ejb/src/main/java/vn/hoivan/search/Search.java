package vn.hoivan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

/** Finds whatever the caller may open. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Search {

    private static final int LONGEST_TITLE = 400;

    @Inject
    private Access access;
    @Inject
    private ChangeQueue queue;
    @Inject
    private SearchIndex index;
    @Inject
    private Indexing indexing;
    @Inject
    private EntryReader reader;

    /** @throws BusinessException invalid, where nothing is looked for */
    public Found find(@Valid Sought sought, PageRequest page) {
        Wanted wanted = Wanted.of(sought.text() == null ? "" : sought.text());
        Wanted agency = Wanted.of(sought.agency() == null ? "" : sought.agency());
        if (wanted.isNothing() && agency.isNothing() && sought.kind() == null && sought.year() == null) {
            throw BusinessException.invalid("q", "search.nothing");
        }
        Set<String> tokens = access.tokens();
        Set<UUID> closed = queue.closed(tokens);
        Hits hits = index.read(searcher -> new Lookup(searcher, wanted, agency, sought)
                .run(Queries.open(tokens, closed), page), Hits.NONE);
        return new Found(hits.total(), rows(hits.items(), new Snippets(wanted)), hits.kinds(), indexing.state());
    }

    /** What the index says is read again, and shown only where it is open now. */
    private List<FoundRow> rows(List<Hit> hits, Snippets snippets) {
        Map<UUID, Entry> entries = reader.read(hits.stream().map(Hit::object).toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        Set<UUID> open = access.visible(entries.values().stream().map(Entry::gate).toList());
        List<FoundRow> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Entry entry = entries.get(hit.object());
            if (entry != null && open.contains(entry.gate())) {
                rows.add(row(entry, hit, snippets));
            }
        }
        return rows;
    }

    private FoundRow row(Entry entry, Hit hit, Snippets snippets) {
        Entry.File file = entry.files().stream().filter(each -> each.id().equals(hit.file())).findFirst().orElse(null);
        List<Piece> place = file == null ? List.of() : snippets.best(reader.text(file.id(), hit.page()));
        boolean onPage = !place.isEmpty();
        if (!onPage && entry.text() != null) {
            place = snippets.best(entry.text());
        }
        List<Piece> title = entry.title().length() > LONGEST_TITLE ? snippets.best(entry.title()) : List.of();
        return new FoundRow(entry.kind(), entry.id(), entry.type(), entry.reference(), entry.title(), entry.agency(),
                entry.date(), entry.context(), entry.state(), entry.link(), Snippets.plain(place),
                onPage ? hit.page() : null, onPage ? file.view() + "#page=" + hit.page()
                        : entry.files().stream().findFirst().map(Entry.File::view).orElse(null),
                title.isEmpty() ? snippets.whole(entry.title()) : title, place);
    }
}
