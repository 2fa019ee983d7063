package vn.hoivan.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An agenda with its papers as it stands at one moment: as the secretary has it, or as an edition showed it. */
record Programme(List<ShownItem> items) {

    private static final Comparator<ShownItem> ORDER = Comparator.comparing(ShownItem::isWithdrawn)
            .thenComparingInt(ShownItem::position);
    private static final Comparator<ShownPaper> PAPER_ORDER = Comparator.comparing(ShownPaper::isWithdrawn)
            .thenComparingInt(ShownPaper::position);

    Programme {
        items = items.stream().sorted(ORDER).toList();
    }

    static Programme empty() {
        return new Programme(List.of());
    }

    /** As the secretary has it now. */
    static Programme of(Meeting meeting) {
        return new Programme(meeting.agenda().stream().map(ShownItem::of).toList());
    }

    /**
     * @param former what was shown before
     * @return this with the changes marked; what is no longer there is added as withdrawn
     */
    Programme against(Programme former) {
        Map<UUID, ShownItem> before = former.standing().collect(byId(ShownItem::itemId));
        List<ShownItem> marked = new ArrayList<>();
        for (ShownItem item : items) {
            ShownItem earlier = before.remove(item.itemId());
            marked.add(item.with(item.against(earlier), papers(item, earlier)));
        }
        before.values().forEach(gone -> marked.add(gone.with(Change.WITHDRAWN, List.of())));
        return new Programme(marked);
    }

    private static List<ShownPaper> papers(ShownItem item, ShownItem earlier) {
        Map<UUID, ShownPaper> before = earlier == null ? new LinkedHashMap<>()
                : earlier.papers().stream().filter(paper -> !paper.isWithdrawn()).collect(byId(ShownPaper::paperId));
        List<ShownPaper> marked = new ArrayList<>();
        for (ShownPaper paper : item.papers()) {
            marked.add(paper.as(paper.against(before.remove(paper.paperId()))));
        }
        before.values().forEach(gone -> marked.add(gone.as(Change.WITHDRAWN)));
        return marked.stream().sorted(PAPER_ORDER).toList();
    }

    /** @return this, with items and papers that are gone by now marked so and emptied */
    Programme without(Set<UUID> removedItems, Set<UUID> withdrawnPapers) {
        return new Programme(items.stream().map(item -> removedItems.contains(item.itemId())
                ? item.with(Change.WITHDRAWN, List.of())
                : item.with(item.change(), item.papers().stream()
                        .map(paper -> withdrawnPapers.contains(paper.paperId()) ? paper.as(Change.WITHDRAWN) : paper)
                        .sorted(PAPER_ORDER).toList())).toList());
    }

    /** @return this without any marks: a first edition changes nothing */
    Programme unmarked() {
        return new Programme(items.stream().filter(item -> !item.isWithdrawn())
                .map(item -> item.with(null, item.papers().stream().filter(paper -> !paper.isWithdrawn())
                        .map(paper -> paper.as(null)).toList())).toList());
    }

    Programme only(Predicate<UUID> visibleItem) {
        return new Programme(items.stream().filter(item -> visibleItem.test(item.itemId())).toList());
    }

    /** The items that are not withdrawn. */
    Stream<ShownItem> standing() {
        return items.stream().filter(item -> !item.isWithdrawn());
    }

    /** The papers that are not withdrawn, in the order of the agenda. */
    Stream<ShownPaper> standingPapers() {
        return standing().flatMap(item -> item.papers().stream()).filter(paper -> !paper.isWithdrawn());
    }

    /** @return the same for everybody who sees the same items and the same papers */
    String key() {
        StringBuilder content = new StringBuilder();
        standing().forEach(item -> {
            content.append('#').append(item.itemId());
            item.papers().stream().filter(paper -> !paper.isWithdrawn())
                    .forEach(paper -> content.append('.').append(paper.versionId()));
        });
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasChanges() {
        return items.stream().anyMatch(item -> item.change() != null
                || item.papers().stream().anyMatch(paper -> paper.change() != null));
    }

    private static <T> Collector<T, ?, Map<UUID, T>> byId(Function<T, UUID> id) {
        return Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new);
    }
}
