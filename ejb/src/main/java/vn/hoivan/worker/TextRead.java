package vn.hoivan.worker;

/**
 * What {@link ReadText} found.
 *
 * @param pages      pages of the file
 * @param readable   pages whose text makes sense to a reader
 * @param garbled    pages with text that does not: bad recognition, fonts without a map to letters
 * @param unreadable pages that could not be read at all
 * @param characters written, over all pages
 */
public record TextRead(int pages, int readable, int garbled, int unreadable, long characters) {

    /** Whether a search inside the file is worth promising. */
    public boolean searchable() {
        return readable > garbled;
    }
}
