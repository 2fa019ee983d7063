package vn.hoivan.worker;

/**
 * Looks at an office file before a program opens it: is it whole, does it unpack into a bearable size, does it have a
 * password, does it declare entities.
 *
 * @param file absolute path
 */
public record CheckOffice(String file) {

    public static final OperationKey<CheckOffice, Boolean> KEY = new OperationKey<>(
            "vn.hoivan.worker.office.CheckingOffice", CheckOffice.class, Boolean.class);
}
