package vn.hoivan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;

import vn.hoivan.shared.PageRequest;

/** One search in the index as it stands at the moment. */
final class Lookup {

    /** Nobody turns that many pages; what lies behind is counted, not listed. */
    static final int DEEPEST = 10_000;
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.DATE, SortField.Type.LONG, true));
    private static final Sort NEWEST = new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true), SortField.FIELD_SCORE);

    private final IndexSearcher searcher;
    private final Wanted wanted;
    private final Wanted agency;
    private final Sought sought;

    Lookup(IndexSearcher searcher, Wanted wanted, Wanted agency, Sought sought) {
        this.searcher = searcher;
        this.wanted = wanted;
        this.agency = agency;
        this.sought = sought;
    }

    /** @param open what the caller may open */
    Hits run(Query open, PageRequest page) throws IOException {
        Queries queries = new Queries(searcher.getIndexReader(), wanted);
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(open, Occur.FILTER).add(queries.objects(), Occur.MUST);
        if (sought.year() != null) {
            all.add(Queries.year(sought.year()), Occur.FILTER);
        }
        if (!agency.isNothing()) {
            all.add(new Queries(searcher.getIndexReader(), agency).in(Fields.AGENCY), Occur.FILTER);
        }
        KindCounter counter = new KindCounter();
        searcher.search(all.build(), counter);
        Map<Kind, Long> kinds = counter.counts();
        if (sought.kind() != null) {
            all.add(Queries.kind(sought.kind()), Occur.FILTER);
        }
        long total = sought.kind() == null ? kinds.values().stream().mapToLong(Long::longValue).sum()
                : kinds.getOrDefault(sought.kind(), 0L);
        int last = page.offset() + page.size();
        if (page.offset() >= total || last > DEEPEST) {
            return new Hits(total, List.of(), kinds);
        }
        TopFieldCollector top = TopFieldCollector.create(sought.newest() ? NEWEST : BEST, last, last);
        searcher.search(all.build(), top);
        return new Hits(total, hits(top.topDocs(page.offset(), page.size()).scoreDocs, queries), kinds);
    }

    private List<Hit> hits(ScoreDoc[] found, Queries queries) throws IOException {
        Query pages = wanted.isNothing() ? null : queries.pages();
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            UUID object = UUID.fromString(stored.document(each.doc).get(Fields.OBJECT));
            ScoreDoc[] best = pages == null ? new ScoreDoc[0]
                    : searcher.search(new ParentChildrenBlockJoinQuery(Queries.PARENTS, pages, each.doc), 1).scoreDocs;
            if (best.length == 0) {
                hits.add(new Hit(object, null, null));
            } else {
                Document page = stored.document(best[0].doc);
                hits.add(new Hit(object, UUID.fromString(page.get(Fields.FILE)), page.getField(Fields.PAGE).numericValue().intValue()));
            }
        }
        return hits;
    }

    /** Counts without looking at scores. */
    private static final class KindCounter extends SimpleCollector {

        private final long[] counts = new long[Kind.values().length];
        private NumericDocValues kind;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            kind = DocValues.getNumeric(context.reader(), Fields.KIND_NUMBER);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (kind.advanceExact(doc)) {
                counts[(int) kind.longValue()]++;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        Map<Kind, Long> counts() {
            Map<Kind, Long> map = new EnumMap<>(Kind.class);
            for (Kind each : Kind.values()) {
                if (counts[each.ordinal()] > 0) {
                    map.put(each, counts[each.ordinal()]);
                }
            }
            return map;
        }
    }
}
