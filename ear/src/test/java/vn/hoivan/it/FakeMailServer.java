package vn.hoivan.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server (RFC 5321) that keeps what it gets as it came over the wire, and can misbehave. */
public final class FakeMailServer implements AutoCloseable {

    /** What it does once a message has arrived. */
    public enum Manner {
        TAKE, REFUSE_FOR_NOW, REFUSE_FOR_GOOD, HANG_UP
    }

    private final ServerSocket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Manner manner = Manner.TAKE;

    public FakeMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "fake mail server");
        listener.setDaemon(true);
        listener.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @return all messages that arrived, refused ones too; lines end with LF */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    public int connections() {
        return connections.get();
    }

    public void behave(Manner next) {
        manner = next;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                talk(new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
                        new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.regionMatches(true, 0, "DATA", 0, 4)) {
                say(out, "354 go on");
                messages.add(data(in));
                if (manner == Manner.HANG_UP) {
                    return;
                }
                say(out, switch (manner) {
                    case REFUSE_FOR_NOW -> "451 4.3.0 try later";
                    case REFUSE_FOR_GOOD -> "550 5.1.1 nobody here";
                    default -> "250 taken";
                });
            } else {
                say(out, line.regionMatches(true, 0, "QUIT", 0, 4) ? "221 bye" : "250 fake");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
