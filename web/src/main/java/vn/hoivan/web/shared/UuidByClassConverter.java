package vn.hoivan.web.shared;

import java.util.UUID;

import jakarta.faces.convert.FacesConverter;

/** Takes ids where a page names no converter. Of one class Faces takes either the name or the type, never both. */
@FacesConverter(forClass = UUID.class)
public class UuidByClassConverter extends UuidConverter {
}
