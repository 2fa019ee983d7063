package vn.hoivan.web.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.demo.DemoAccounts;
import vn.hoivan.demo.DemoAccounts.DemoAccount;
import vn.hoivan.demo.DemoParts;
import vn.hoivan.shared.Settings;

/** The accounts beside the log-in of a demo installation, by agency. */
@Named
@RequestScoped
public class DemoBacking {

    @Inject
    private DemoParts parts;

    private Map<String, List<DemoAccount>> accounts = Map.of();

    @PostConstruct
    void load() {
        if (isOn()) {
            Map<String, String> agencies = DemoAccounts.agencies();
            accounts = DemoAccounts.all().stream().collect(Collectors.groupingBy(
                    account -> agencies.get(account.agency()), LinkedHashMap::new, Collectors.toList()));
        }
    }

    public boolean isOn() {
        return Settings.demo();
    }

    public boolean isLoading() {
        return parts.isLoading();
    }

    public String getPassword() {
        return DemoAccounts.PASSWORD;
    }

    public List<String> getAgencies() {
        return List.copyOf(accounts.keySet());
    }

    public List<DemoAccount> of(String agency) {
        return accounts.get(agency);
    }
}
