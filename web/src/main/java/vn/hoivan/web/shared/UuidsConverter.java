package vn.hoivan.web.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

import vn.hoivan.shared.Ids;

/** A list of identifiers in one hidden field, separated by commas: the files of {@code hv:upload}. */
@FacesConverter("hv.Uuids")
public class UuidsConverter implements Converter<Collection<UUID>> {

    @Override
    public List<UUID> getAsObject(FacesContext context, UIComponent component, String text) {
        return text == null || text.isBlank() ? List.of()
                : Stream.of(text.split(",")).map(String::strip).map(Ids::parse).toList();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Collection<UUID> ids) {
        return ids == null ? "" : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
