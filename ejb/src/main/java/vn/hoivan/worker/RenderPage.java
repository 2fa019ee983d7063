package vn.hoivan.worker;

/**
 * Makes a picture of one page.
 *
 * @param file   absolute path
 * @param page   counted from one
 * @param dpi    lowered where the picture would have more than {@link #MAX_PIXELS}
 * @param output absolute path of a PNG
 */
public record RenderPage(String file, int page, float dpi, String output) {

    public static final long MAX_PIXELS = 40_000_000;

    public static final OperationKey<RenderPage, RenderedPage> KEY = new OperationKey<>(
            "vn.hoivan.worker.pdf.PageRendering", RenderPage.class, RenderedPage.class);
}
