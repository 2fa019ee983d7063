package vn.hoivan.web.administration;

import java.io.Serializable;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.AccountRow;
import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.Role;
import vn.hoivan.web.shared.LazyRows;

/** The people of the agency. */
@Named
@ViewScoped
public class ListAccountsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Accounts accounts;
    private String text;
    private LazyRows<AccountRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(page -> accounts.find(text, page), AccountRow::id);
    }

    public List<Role> roles(AccountRow row) {
        return List.copyOf(row.roles());
    }

    public LazyRows<AccountRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
