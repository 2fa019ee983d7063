package vn.hoivan.review;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Places as they are stored, and as the worker reads them: JSON. */
final class PlaceText {

    private static final Jsonb JSON = JsonbBuilder.create();

    private PlaceText() {
    }

    static String of(Place place) {
        return JSON.toJson(place);
    }

    static Place parse(String text) {
        return JSON.fromJson(text, Place.class);
    }
}
