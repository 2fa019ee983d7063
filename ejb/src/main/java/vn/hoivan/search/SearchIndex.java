package vn.hoivan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.Settings;

/**
 * The index in {@code HOIVAN_DATA/search}. It holds nothing that the database does not: a folder that is missing, of
 * another format or damaged is begun anew. One writer at a time, any number of readers.
 */
@ApplicationScoped
class SearchIndex {

    /** To be raised with every change of {@link Fields} or {@link Words}. */
    static final String FORMAT = "1";
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final double BUFFER_MB = 48;

    private final Path folder;
    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;

    /** Something to be done with a searcher that stays as it is meanwhile. */
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    SearchIndex() {
        this(Settings.data().resolve("search"));
    }

    SearchIndex(Path folder) {
        this.folder = folder;
    }

    /** @return false also where its folder was taken away */
    synchronized boolean isOpen() throws IOException {
        return writer != null && writer.isOpen() && DirectoryReader.indexExists(directory);
    }

    /** @return what was noted with the last commit; empty where the index has just been begun */
    synchronized Map<String, String> open() throws IOException {
        close();
        try {
            begin();
            if (FORMAT.equals(notes().get("format"))) {
                return notes();
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The search index cannot be read and is begun anew: {}", e.toString());
        }
        close();
        empty();
        begin();
        return Map.of();
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return notes;
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    void replace(UUID object, List<Document> block) throws IOException {
        if (block.isEmpty()) {
            writer.deleteDocuments(Fields.object(object));
        } else {
            writer.updateDocuments(Fields.object(object), block);
        }
    }

    /** Drops every object that was not written in this run. */
    void keepOnly(String run) throws IOException {
        writer.flush();
        searchers.maybeRefreshBlocking();
        Query others = new BooleanQuery.Builder().add(Queries.OBJECTS, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.RUN, run)), Occur.MUST_NOT).build();
        IndexSearcher searcher = searchers.acquire();
        try {
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc gone : searcher.search(others, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                writer.deleteDocuments(new Term(Fields.OBJECT, stored.document(gone.doc).get(Fields.OBJECT)));
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Makes what was written last and seen. @param notes to be kept with it */
    void commit(Map<String, String> notes) throws IOException {
        Map<String, String> all = new HashMap<>(notes);
        all.put("format", FORMAT);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** @return otherwise, where there is no index yet */
    <T> T read(Reading<T> reading, T otherwise) {
        SearcherManager manager = searchers();
        if (manager == null) {
            return otherwise;
        }
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return reading.read(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized SearcherManager searchers() {
        return searchers;
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.rollback();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            LOG.warn("The search index was not closed well: {}", e.toString());
        } finally {
            searchers = null;
            writer = null;
            directory = null;
        }
    }
}
