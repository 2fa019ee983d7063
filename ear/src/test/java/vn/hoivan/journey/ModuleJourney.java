package vn.hoivan.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;

/** Modules of the viewer by themselves, in the browser they run in. */
abstract class ModuleJourney extends BrowserJourney {

    protected Page page;

    @BeforeEach
    void openAnyPageOfTheViewer() {
        page = visitor("/viewer/", 800, 600, "vi-VN");
    }

    /** @param body of an async function; what it returns is returned */
    protected Object run(String body) {
        return page.evaluate("async () => {" + body + "}");
    }
}
