package vn.hoivan.web.push;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * {@code /push}: tells open pages to read again. The page sends {@code {"watch":"<id>"}} for each object it shows, gets
 * {@code {"watching":"<id>"}} from when on nothing is missed, and {@code {"subject":"<id>"}} when that changes, {@code {"people":true}} when its own inbox or bell does. Who it is
 * has been proved by the handshake; other sites are refused there by {@code EdgeFilter}.
 */
@ServerEndpoint("/push")
public class PushEndpoint {

    @OnOpen
    public void open(Session socket) {
        sockets().open(socket);
    }

    @OnMessage(maxMessageSize = 200)
    public void message(String text, Session socket) {
        sockets().message(socket, text);
    }

    @OnClose
    public void close(Session socket) {
        sockets().forget(socket);
    }

    @OnError
    public void failed(Session socket, Throwable failure) {
        sockets().forget(socket);
    }

    private static Sockets sockets() {
        return CDI.current().select(Sockets.class).get();
    }
}
