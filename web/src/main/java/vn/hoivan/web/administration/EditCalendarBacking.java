package vn.hoivan.web.administration;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.identity.Calendar;
import vn.hoivan.identity.CalendarDay;
import vn.hoivan.identity.DefineDay;

/** Holidays and days worked instead, of this year and the next. */
@Named
@ViewScoped
public class EditCalendarBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Calendar calendar;
    @Inject
    private transient Clock clock;
    private LocalDate day;
    private String name;
    private boolean working;

    public void save() {
        calendar.define(new DefineDay(day, name, working));
        Saving.done("administration_saved");
        day = null;
        name = null;
        working = false;
    }

    public void remove(CalendarDay row) {
        calendar.remove(row.getDay());
    }

    public List<CalendarDay> getRows() {
        int year = LocalDate.now(clock).getYear();
        return Stream.of(year, year + 1).flatMap(each -> calendar.days(each).stream()).toList();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isWorking() {
        return working;
    }

    public void setWorking(boolean working) {
        this.working = working;
    }
}
