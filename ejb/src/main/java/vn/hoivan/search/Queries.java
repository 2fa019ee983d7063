package vn.hoivan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import vn.hoivan.search.Wanted.Part;
import vn.hoivan.search.Words.Word;

/**
 * Turns what is wanted into queries. Every part must be somewhere in the object: in its title, its other words or a
 * page. What has the same marks comes before everything else, then what has the words side by side.
 */
final class Queries {

    static final Query OBJECTS = new TermQuery(Fields.IS_OBJECT);
    static final QueryBitSetProducer PARENTS = new QueryBitSetProducer(OBJECTS);
    private static final float TITLE = 4;
    /** More than any sum of other scores. */
    private static final float SAME_MARKS = 1000;
    private static final int BEGINNINGS = 100;

    private final IndexReader reader;
    private final Wanted wanted;

    Queries(IndexReader reader, Wanted wanted) {
        this.reader = reader;
        this.wanted = wanted;
    }

    /** @param tokens of the caller; @param closed objects that the index may wrongly think open */
    static Query open(Set<String> tokens, Set<UUID> closed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(OBJECTS, Occur.FILTER)
                .add(anyOf(Fields.TOKEN, tokens), Occur.FILTER);
        if (!closed.isEmpty()) {
            List<String> ids = closed.stream().map(UUID::toString).toList();
            query.add(anyOf(Fields.OBJECT, ids), Occur.MUST_NOT).add(anyOf(Fields.GATE, ids), Occur.MUST_NOT);
        }
        return query.build();
    }

    static Query year(int year) {
        return IntPoint.newExactQuery(Fields.YEAR, year);
    }

    static Query kind(Kind kind) {
        return new TermQuery(new Term(Fields.KIND, kind.name()));
    }

    static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Every part stands in one field. */
    Query in(String field) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : wanted.parts()) {
            query.add(in(field, part, false), Occur.FILTER);
        }
        return query.build();
    }

    Query objects() throws IOException {
        if (wanted.isNothing()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : wanted.parts()) {
            query.add(anywhere(part, false), Occur.MUST);
        }
        if (wanted.marked()) {
            BooleanQuery.Builder same = new BooleanQuery.Builder();
            for (Part part : wanted.parts()) {
                same.add(anywhere(part, true), Occur.FILTER);
            }
            query.add(new BoostQuery(new ConstantScoreQuery(same.build()), SAME_MARKS), Occur.SHOULD);
        }
        if (wanted.parts().size() > 1) {
            query.add(new BoostQuery(together(Fields.TITLE), 2 * TITLE), Occur.SHOULD);
            query.add(onPages(together(Fields.BODY)), Occur.SHOULD);
        }
        return query.build();
    }

    /** The pages that show best why an object was found. */
    Query pages() throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : wanted.parts()) {
            query.add(in(Fields.BODY, part, false), Occur.SHOULD);
            if (part.marked()) {
                query.add(in(Fields.BODY, part, true), Occur.SHOULD);
            }
        }
        if (wanted.parts().size() > 1) {
            query.add(new BoostQuery(together(Fields.BODY), 2), Occur.SHOULD);
        }
        return query.build();
    }

    private Query anywhere(Part part, boolean sameMarks) throws IOException {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(in(Fields.TITLE, part, sameMarks), TITLE), Occur.SHOULD)
                .add(in(Fields.TEXT, part, sameMarks), Occur.SHOULD)
                .add(in(Fields.AGENCY, part, sameMarks), Occur.SHOULD)
                .add(onPages(in(Fields.BODY, part, sameMarks)), Occur.SHOULD).build();
    }

    private static Query onPages(Query pages) {
        return new ToParentBlockJoinQuery(pages, PARENTS, ScoreMode.Max);
    }

    private Query together(String field) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(1);
        int at = 0;
        for (Part part : wanted.parts()) {
            for (Word word : part.words()) {
                phrase.add(new Term(field, word.folded()), at++);
            }
        }
        return phrase.build();
    }

    private Query in(String field, Part part, boolean sameMarks) throws IOException {
        List<Term> terms = new ArrayList<>(part.words().stream().map(word -> term(field, word, sameMarks)).toList());
        Term last = terms.get(terms.size() - 1);
        if (terms.size() == 1) {
            return part.begun() ? new BooleanQuery.Builder().add(new PrefixQuery(last), Occur.SHOULD)
                    .add(new TermQuery(last), Occur.SHOULD).build() : new TermQuery(last);
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        terms.subList(0, terms.size() - 1).forEach(phrase::add);
        phrase.add(part.begun() ? beginningWith(last) : new Term[] {last});
        return phrase.build();
    }

    private static Term term(String field, Word word, boolean sameMarks) {
        return new Term(field, sameMarks && word.marked() ? Words.EXACT + word.exact() : word.folded());
    }

    /** @return words of the index that begin so, the word itself first; not all where there are very many */
    private Term[] beginningWith(Term beginning) throws IOException {
        List<Term> found = new ArrayList<>(List.of(beginning));
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(beginning.field());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean there = terms != null && each.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END;
            while (there && StringHelper.startsWith(each.term(), beginning.bytes()) && found.size() < BEGINNINGS) {
                Term term = new Term(beginning.field(), BytesRef.deepCopyOf(each.term()));
                if (!found.contains(term)) {
                    found.add(term);
                }
                there = each.next() != null;
            }
        }
        return found.toArray(Term[]::new);
    }
}
