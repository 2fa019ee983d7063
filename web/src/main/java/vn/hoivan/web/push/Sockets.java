package vn.hoivan.web.push;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;

import vn.hoivan.notifications.Watching;
import vn.hoivan.shared.PushSignal;

/** The open sockets: whose they are and what they watch. */
@ApplicationScoped
class Sockets {

    private static final int MOST_SUBJECTS = 200;

    private record Watcher(String userName, UUID personId, Set<UUID> subjects) {
    }

    @EJB
    private Watching watching;
    private final Map<Session, Watcher> open = new ConcurrentHashMap<>();

    void open(Session socket) {
        String userName = socket.getUserPrincipal() == null ? null : socket.getUserPrincipal().getName();
        Optional<UUID> person = userName == null ? Optional.empty() : watching.person(userName);
        if (person.isPresent()) {
            socket.setMaxIdleTimeout(0);
            open.put(socket, new Watcher(userName, person.get(), ConcurrentHashMap.newKeySet()));
        } else {
            close(socket);
        }
    }

    /** What is no request to watch, or asks for what the person may not open, is passed over in silence. */
    void message(Session socket, String text) {
        Watcher watcher = open.get(socket);
        try (JsonReader json = Json.createReader(new StringReader(text))) {
            UUID subject = UUID.fromString(json.readObject().getString("watch"));
            if (watcher != null && watcher.subjects().size() < MOST_SUBJECTS
                    && watching.mayWatch(watcher.personId(), subject)) {
                watcher.subjects().add(subject);
                send(socket, "{\"watching\":\"" + subject + "\"}");
            }
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            return;
        }
    }

    void forget(Session socket) {
        open.remove(socket);
    }

    void tell(PushSignal signal) {
        open.forEach((socket, watcher) -> {
            if (signal.people().contains(watcher.personId())) {
                send(socket, "{\"people\":true}");
            }
            if (signal.subject() != null && watcher.subjects().contains(signal.subject())) {
                send(socket, "{\"subject\":\"" + signal.subject() + "\"}");
            }
        });
    }

    /** Ends sockets of people who have been logged out elsewhere, and keeps the others from falling asleep. */
    void sweep() {
        open.forEach((socket, watcher) -> {
            if (!watching.isLoggedIn(watcher.userName())) {
                close(socket);
            } else {
                ping(socket);
            }
        });
    }

    private void ping(Session socket) {
        try {
            synchronized (socket) {
                socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            }
        } catch (IOException | IllegalStateException e) {
            forget(socket);
        }
    }

    private void send(Session socket, String text) {
        try {
            synchronized (socket) {
                socket.getAsyncRemote().sendText(text);
            }
        } catch (IllegalStateException e) {
            forget(socket);
        }
    }

    private void close(Session socket) {
        forget(socket);
        try {
            socket.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "logged out"));
        } catch (IOException e) {
            // it is gone already
        }
    }
}
