package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** An official reads and writes on a tablet with pen, fingers and a resting hand. */
class PenAndTouchBrowserIT extends PackJourney {

    private Page page;
    private CDPSession screen;
    private BoundingBox sheet;

    @Test
    void shouldDrawWithThePenKeepItsPressureAndNotCareForThePalm() {
        openOnTablet();
        page.keyboard().press("p");
        touch("touchStart", finger(sheet.x + 100, sheet.y + 420, 45));
        pen("mousePressed", 200, 150, 0.2);
        pen("mouseMoved", 240, 160, 0.5);
        touch("touchMove", finger(sheet.x + 100, sheet.y + 300, 45));
        touch("touchStart", finger(sheet.x + 100, sheet.y + 300, 45), finger(sheet.x + 150, sheet.y + 450, 8));
        pen("mouseMoved", 280, 150, 0.9);
        touch("touchEnd");
        pen("mouseReleased", 280, 150, 0);
        saved(page);
        assertThat(scrolled()).as("nothing moved under the hand").isZero();
        JsonArray notes = list(READER);
        assertThat(notes).hasSize(1);
        JsonObject geometry = notes.get(0).getAsJsonObject().getAsJsonObject("geometry");
        assertThat(geometry.getAsJsonArray("strokes")).hasSize(1);
        JsonArray pressures = geometry.getAsJsonArray("pressures").get(0).getAsJsonArray();
        assertThat(Stream.of(0, 1, 2).map(index -> pressures.get(index).getAsDouble())).containsExactly(0.2, 0.5, 0.9);
    }

    @Test
    void shouldScrollByFingerWhileThePenIsInHand() {
        openOnTablet();
        page.keyboard().press("p");
        pen("mousePressed", 200, 150, 0.5);
        pen("mouseMoved", 260, 150, 0.5);
        pen("mouseReleased", 260, 150, 0);
        saved(page);
        page.waitForFunction("end => performance.now() > end", page.evaluate("() => performance.now() + 400"));
        touch("touchStart", finger(sheet.x + 300, sheet.y + 400, 8));
        for (int step = 1; step <= 6; step++) {
            touch("touchMove", finger(sheet.x + 300, sheet.y + 400 - 30 * step, 8));
        }
        touch("touchEnd");
        page.waitForFunction("before => document.getElementById('viewerContainer').scrollTop > before + 100", before);
        assertThat(list(READER)).as("the finger left no stroke").hasSize(1);
    }

    @Test
    void shouldZoomAroundTwoFingers() {
        openOnTablet();
        double width = page.locator(".page").first().boundingBox().width;
        double y = sheet.y + 300;
        touch("touchStart", finger(sheet.x + 280, y, 8), finger(sheet.x + 380, y, 8));
        for (int step = 1; step <= 5; step++) {
            touch("touchMove", finger(sheet.x + 280 - 15 * step, y, 8), finger(sheet.x + 380 + 15 * step, y, 8));
        }
        touch("touchEnd");
        page.waitForFunction("wide => document.querySelector('.page').getBoundingClientRect().width > wide", width * 1.8);
    }

    private double before;

    private void openOnTablet() {
        page = onTablet(READER, pack());
        openPaper(page);
        screen = page.context().newCDPSession(page);
        sheet = shown(page);
        before = ((Number) page.evaluate("() => document.getElementById('viewerContainer').scrollTop")).doubleValue();
    }

    private double scrolled() {
        return ((Number) page.evaluate("() => document.getElementById('viewerContainer').scrollTop")).doubleValue() - before;
    }

    private void pen(String type, double x, double y, double force) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", sheet.x + x);
        event.addProperty("y", sheet.y + y);
        event.addProperty("pointerType", "pen");
        event.addProperty("force", force);
        event.addProperty("button", "left");
        event.addProperty("buttons", "mouseReleased".equals(type) ? 0 : 1);
        event.addProperty("clickCount", 1);
        screen.send("Input.dispatchMouseEvent", event);
    }

    private void touch(String type, JsonObject... fingers) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        for (int number = 0; number < fingers.length; number++) {
            fingers[number].addProperty("id", number);
            points.add(fingers[number]);
        }
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject finger(double x, double y, double radius) {
        JsonObject finger = new JsonObject();
        finger.addProperty("x", x);
        finger.addProperty("y", y);
        finger.addProperty("radiusX", radius);
        finger.addProperty("radiusY", radius);
        return finger;
    }
}
