package vn.hoivan.web.shared;

import java.util.UUID;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

import vn.hoivan.shared.Ids;

/** Identifiers in view parameters and choosers. */
@FacesConverter("hv.Uuid")
public class UuidConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext context, UIComponent component, String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text.strip());
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, UUID id) {
        return id == null ? "" : id.toString();
    }
}
