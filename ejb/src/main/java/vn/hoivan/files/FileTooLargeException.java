package vn.hoivan.files;

import vn.hoivan.shared.BusinessException;

/** A file is larger than the office allows. */
public class FileTooLargeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public FileTooLargeException(long limit) {
        super(Kind.TOO_LARGE, "file", "files.tooLarge", limit / 1024 / 1024);
    }
}
