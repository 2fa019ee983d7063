package vn.hoivan.files;

import java.nio.file.Path;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.worker.Refusal;

/** The way to LibreOffice, where it is installed. */
@ApplicationScoped
class OfficeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeFiles.class);

    private OfficeConverter converter;

    @PostConstruct
    void start() {
        List<Path> fonts = List.of(Path.of(System.getProperty("jboss.home.dir"), "fonts"));
        Path temporary = Path.of(System.getProperty("jboss.server.temp.dir"), "office");
        converter = OfficeSettings.of(fonts, temporary).map(OfficeConverter::new).orElse(null);
        LOG.info(converter == null ? "LibreOffice is not there: office files are kept, but not shown"
                : "Office files are converted by LibreOffice");
    }

    boolean areShown() {
        return converter != null;
    }

    /** @return whether another file would have to wait */
    boolean areBusy() {
        return converter != null && converter.isBusy();
    }

    /** As {@link OfficeConverter#convert}; takes its time, call from outside of transactions. */
    void convert(Path original, String mediaType, Path pdf) throws Refusal {
        converter.convert(original, mediaType, pdf);
    }

    @PreDestroy
    void stop() {
        if (converter != null) {
            converter.close();
        }
    }
}
