package vn.hoivan.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import vn.hoivan.files.PaperFiles;
import vn.hoivan.verification.Verifications;

/** What {@code hv:upload} tells the browser, so that a file that is too large is refused before it is sent. */
@Named
@ApplicationScoped
public class Uploads {

    public long getLargest() {
        return PaperFiles.LARGEST;
    }

    /** Of a visitor who has a file checked without a log-in. */
    public long getLargestOfVisitors() {
        return Verifications.LARGEST;
    }

    public long getMegabytesOfVisitors() {
        return Verifications.LARGEST >> 20;
    }
}
