package vn.hoivan.meetings;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.StoredFile;

/** Lays papers to items and takes them away; keeps who may open their files in step. */
@ApplicationScoped
class PaperShelf {

    @Inject
    private FileRows files;
    @Inject
    private Access access;
    @Inject
    private Clock clock;

    /** @param given whether the file is the caller's upload; else it comes along with a submission */
    Paper add(AgendaItem item, String title, UUID fileId, UUID author, boolean given) {
        String name = title == null || title.isBlank() ? withoutEnding(files.get(fileId).getName()) : title;
        Paper paper = item.addPaper(name);
        link(fileId, paper, given);
        paper.addVersion(fileId, null, author, clock.instant());
        access.publish(paper);
        return paper;
    }

    PaperVersion replace(Paper paper, UUID fileId, String note, UUID author) {
        link(fileId, paper, true);
        return paper.addVersion(fileId, note, author, clock.instant());
    }

    /** Members lose it at once, in every version. */
    void withdraw(Paper paper) {
        paper.withdraw(clock.instant());
        AgendaItem item = paper.getItem();
        for (PaperVersion version : paper.getVersions()) {
            boolean elsewhere = item.papers().stream().flatMap(other -> other.getVersions().stream())
                    .anyMatch(other -> other.isPublished() && other.getFileId().equals(version.getFileId()));
            if (version.isPublished() && !elsewhere) {
                files.unlink(version.getFileId(), item.getId());
            }
        }
    }

    private StoredFile link(UUID fileId, Paper paper, boolean given) {
        if (given) {
            return files.attach(fileId, paper.getId(), "fileId");
        }
        files.link(fileId, paper.getId());
        return files.get(fileId);
    }

    static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return name.length() > Paper.TITLE_LENGTH ? name.substring(0, Paper.TITLE_LENGTH) : name;
    }
}
