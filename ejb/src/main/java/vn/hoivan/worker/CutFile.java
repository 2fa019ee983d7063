package vn.hoivan.worker;

/** @param bytes size of the file written */
public record CutFile(long bytes) {
}
