package vn.hoivan.worker;

/**
 * Looks into a PDF that was just handed in, changing nothing.
 *
 * @param file absolute path
 */
public record Inspect(String file) {

    public static final OperationKey<Inspect, Inspected> KEY = new OperationKey<>("vn.hoivan.worker.pdf.Inspecting",
            Inspect.class, Inspected.class);
}
