package vn.hoivan.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API. Thin: each operation calls one boundary method of ejb, which decides and does everything. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
}
