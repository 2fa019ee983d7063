package vn.hoivan.web.shared;

import java.util.Set;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Keeps PrimeFaces from linking its own style sheet: assets/hv.css imports it into the lowest cascade layer, so that our
 * tokens win without a fight over selectors.
 */
public class LayeredTheme extends ResourceHandlerWrapper {

    private static final Set<String> IN_LAYER = Set.of("components.css");

    public LayeredTheme(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public boolean isResourceRendered(FacesContext context, String name, String library) {
        return "primefaces".equals(library) && IN_LAYER.contains(name) || super.isResourceRendered(context, name, library);
    }
}
