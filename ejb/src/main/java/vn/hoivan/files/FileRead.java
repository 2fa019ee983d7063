package vn.hoivan.files;

import java.util.UUID;

/** The text of a file can now be searched. Fired in the transaction that stores it. */
public record FileRead(UUID fileId) {
}
