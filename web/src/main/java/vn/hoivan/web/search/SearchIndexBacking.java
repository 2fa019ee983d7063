package vn.hoivan.web.search;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import vn.hoivan.search.IndexState;
import vn.hoivan.search.SearchAdministration;

/** The search index, for administrators. */
@Named
@RequestScoped
public class SearchIndexBacking {

    @EJB
    private SearchAdministration administration;

    public IndexState getState() {
        return administration.state();
    }

    public void rebuild() {
        administration.rebuild();
    }
}
