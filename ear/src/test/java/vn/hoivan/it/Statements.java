package vn.hoivan.it;

import java.lang.reflect.Method;

import javax.naming.InitialContext;

/** Counts what is asked of the database. Work of the server in the background is counted too, so the fewest of some runs is taken. */
final class Statements {

    private static final int RUNS = 8;

    private Statements() {
    }

    static long fewest(Attempt<?> attempt) throws Exception {
        Object statistics = call(new InitialContext().lookup("java:jboss/hoivan/EntityManagerFactory"), "getStatistics");
        statistics.getClass().getMethod("setStatisticsEnabled", boolean.class).invoke(statistics, true);
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = (long) call(statistics, "getPrepareStatementCount");
            attempt.run();
            fewest = Math.min(fewest, (long) call(statistics, "getPrepareStatementCount") - before);
        }
        return fewest;
    }

    private static Object call(Object target, String name) throws Exception {
        Method method = target.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }
}
