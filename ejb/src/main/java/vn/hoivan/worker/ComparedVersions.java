package vn.hoivan.worker;

/**
 * What {@link CompareVersions} found, in figures; the marks add up to those given.
 *
 * @param same        marks on the same words of the same page
 * @param moved       on the same words elsewhere
 * @param changed     on words of which some changed
 * @param notPlaced   not found, or not found for sure
 * @param differences changes of the text
 */
public record ComparedVersions(int same, int moved, int changed, int notPlaced, int differences) {
}
