package vn.hoivan.worker;

import java.util.List;

/** Pictures of pages, and where signatures stand on them. */
public record ShownSignatures(List<ShownPage> pages, List<ShownPlace> places) {

    public static final ShownSignatures NONE = new ShownSignatures(List.of(), List.of());

    public ShownSignatures {
        pages = List.copyOf(pages);
        places = List.copyOf(places);
    }
}
