package vn.hoivan.journey;

import java.util.UUID;

import com.google.gson.JsonObject;

import vn.hoivan.it.PaperPdf;

/** Incoming documents that a journey begins with, registered and directed by the API. */
final class Papers {

    private Papers() {
    }

    /** @return the id */
    static String register(String reference, String subject) {
        DemoApi clerk = DemoApi.as("vanthu");
        JsonObject body = new JsonObject();
        body.addProperty("fileId", clerk.upload("van-ban.pdf", PaperPdf.of("Van ban " + UUID.randomUUID())));
        body.addProperty("reference", reference);
        body.addProperty("issuingAgency", "Sở Thử nghiệm tỉnh Bình Sơn");
        body.addProperty("type", "DECISION");
        body.addProperty("subject", subject);
        return clerk.post("incoming-documents", body.toString()).get("id").getAsString();
    }

    /** The leader gives it to somebody. @param lead user name */
    static void direct(String id, String lead) {
        DemoApi.as("lanhdao").post("incoming-documents/" + id + "/directives",
                "{\"text\":\"Giao xử lý\",\"lead\":\"" + DemoApi.as(lead).me() + "\"}");
    }
}
