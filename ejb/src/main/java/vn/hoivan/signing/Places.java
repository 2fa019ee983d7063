package vn.hoivan.signing;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SigningPlaces;

/** Places on a draft, as text for their column. */
final class Places {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Places() {
    }

    static String write(Object places) {
        return JSON.toJson(places);
    }

    static SigningPlaces read(String json) {
        return JSON.fromJson(json, SigningPlaces.class);
    }

    static SignatureMark mark(String json) {
        return JSON.fromJson(json, SignatureMark.class);
    }
}
