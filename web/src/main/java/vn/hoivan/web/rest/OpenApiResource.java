package vn.hoivan.web.rest;

import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /openapi.json}: the description of the API, written from the resource classes by the build. */
@Path("/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    @Inject
    private ServletContext application;

    @GET
    public InputStream description() {
        return application.getResourceAsStream("/WEB-INF/openapi.json");
    }
}
