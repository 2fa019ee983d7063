package vn.hoivan.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * How an object stands in the index: a block of documents, one for each page with text, then one for the object. No
 * text is kept but the words.
 */
final class Fields {

    /** Every document of a block: the object. */
    static final String OBJECT = "object";
    static final String GATE = "gate";
    static final String TOKEN = "token";
    static final String KIND = "kind";
    static final String KIND_NUMBER = "kindNumber";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String AGENCY = "agency";
    static final String YEAR = "year";
    static final String DATE = "date";
    /** In which run over everything it was written; what an older run has left behind is no longer there. */
    static final String RUN = "run";
    /** Of a page. */
    static final String BODY = "body";
    static final String FILE = "file";
    static final String PAGE = "page";
    /** Only the document of an object has it. */
    static final Term IS_OBJECT = new Term("level", "object");

    private Fields() {
    }

    static Term object(UUID id) {
        return new Term(OBJECT, id.toString());
    }

    /** @param tokens that open the entry's gate; @param texts of the pages of its files */
    static List<Document> block(Entry entry, Set<String> tokens, Map<UUID, Map<Integer, String>> texts, String run) {
        List<Document> block = new ArrayList<>();
        for (int i = 0; i < entry.files().size(); i++) {
            int file = i;
            texts.getOrDefault(entry.files().get(i).id(), Map.of())
                    .forEach((page, text) -> block.add(page(entry, file, page, text)));
        }
        block.add(object(entry, tokens, run));
        return block;
    }

    private static Document page(Entry entry, int file, int page, String text) {
        Document document = new Document();
        document.add(new StringField(OBJECT, entry.id().toString(), Field.Store.NO));
        document.add(new StoredField(FILE, entry.files().get(file).id().toString()));
        document.add(new StoredField(PAGE, page));
        document.add(new TextField(BODY, text, Field.Store.NO));
        return document;
    }

    private static Document object(Entry entry, Set<String> tokens, String run) {
        Document document = new Document();
        document.add(new StringField(OBJECT, entry.id().toString(), Field.Store.YES));
        document.add(new StringField(IS_OBJECT.field(), IS_OBJECT.text(), Field.Store.NO));
        document.add(new StringField(RUN, run, Field.Store.NO));
        document.add(new StringField(GATE, entry.gate().toString(), Field.Store.NO));
        document.add(new StringField(KIND, entry.kind().name(), Field.Store.NO));
        document.add(new NumericDocValuesField(KIND_NUMBER, entry.kind().ordinal()));
        tokens.forEach(token -> document.add(new StringField(TOKEN, token, Field.Store.NO)));
        document.add(new TextField(TITLE, entry.names(), Field.Store.NO));
        if (entry.text() != null) {
            document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        }
        if (entry.agency() != null) {
            document.add(new TextField(AGENCY, entry.agency(), Field.Store.NO));
        }
        LocalDate date = entry.date() == null ? LocalDate.EPOCH : entry.date();
        document.add(new IntPoint(YEAR, date.getYear()));
        document.add(new NumericDocValuesField(DATE, date.toEpochDay()));
        return document;
    }
}
