package org.quipu.local.run;

import java.util.Optional;
import org.quipu.local.LocalKafka;
import org.quipu.local.LocalPostgres;
import org.quipu.local.auth.LocalAuthorizationServer;

/** The engines, as the supervisor looks after them. */
final class Engines {
    private Engines() {}

    record Postgres(LocalPostgres server) implements Managed {
        @Override
        public String name() {
            return "postgres";
        }

        @Override
        public Optional<Pid> pid() {
            return server.runningPid().flatMap(ProcessHandle::of).map(Pid::of);
        }

        @Override
        public String address() {
            return "127.0.0.1:" + server.port();
        }

        @Override
        public Optional<String> readiness() {
            return Optional.empty();
        }

        @Override
        public void restart() {
            server.restart();
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    record Kafka(LocalKafka broker) implements Managed {
        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public Optional<Pid> pid() {
            return ProcessHandle.of(broker.pid()).map(Pid::of);
        }

        @Override
        public String address() {
            return broker.bootstrap();
        }

        @Override
        public Optional<String> readiness() {
            return Optional.empty();
        }

        @Override
        public void restart() {
            broker.restart();
        }

        @Override
        public void stop() {
            broker.close();
        }
    }

    record Authorization(LocalAuthorizationServer server, String issuer) implements Managed {
        @Override
        public String name() {
            return "authorization-server";
        }

        @Override
        public Optional<Pid> pid() {
            return Optional.of(server.process()).filter(ProcessHandle::isAlive).map(Pid::of);
        }

        @Override
        public String address() {
            return issuer;
        }

        @Override
        public Optional<String> readiness() {
            return Optional.of(server.readiness().toString());
        }

        @Override
        public void restart() {
            server.restart();
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
