package vn.hoivan.web.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks after the sockets every half minute. */
@WebListener
public class SocketTimer implements ServletContextListener {

    private static final int SECONDS = 30;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Inject
    private Sockets sockets;
    private ScheduledFuture<?> sweeping;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sweeping = executor.scheduleWithFixedDelay(sockets::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        sweeping.cancel(false);
    }
}
