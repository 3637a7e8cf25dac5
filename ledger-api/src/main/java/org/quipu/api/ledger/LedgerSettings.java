package org.quipu.api.ledger;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quipu.log.store.Database;
import org.quipu.stream.StreamSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ledgers run on.
 *
 * @param db the database ({@code QUIPU_DB_URL}, {@code QUIPU_DB_USER}, {@code QUIPU_DB_PASSWORD},
 *     {@code QUIPU_DB_CONNECTIONS})
 * @param kafka the stream's broker ({@code QUIPU_KAFKA_BOOTSTRAP})
 * @param secrets the folder of the installation's keys ({@code QUIPU_SECRETS}); missing keys are
 *     made
 * @param node who this process is ({@code QUIPU_NODE}, default the machine's name and the port):
 *     after a restart the same node leads again at once, so no two may share a name
 * @param nodeFolder where this node writes how far it acknowledged ({@code QUIPU_NODE_FOLDER},
 *     default {@code node} among the secrets): not on what is restored together with the database
 */
@ConfigurationProperties("quipu")
public record LedgerSettings(
        Db db,
        @DefaultValue Kafka kafka,
        Path secrets,
        @DefaultValue("") String node,
        Optional<Path> nodeFolder) {
    /**
     * The database.
     *
     * @param url JDBC address
     * @param user the writer's name
     * @param password the writer's password, default empty
     * @param connections how many at most, default 12
     * @param owner who makes and upgrades tables ({@code QUIPU_DB_OWNER_USER}, {@code
     *     QUIPU_DB_OWNER_PASSWORD}); the writer where none is named
     */
    public record Db(
            String url,
            String user,
            @DefaultValue("") String password,
            @DefaultValue("12") int connections,
            @DefaultValue Owner owner) {
        Database asWriter() {
            return new Database(url, user, password, connections);
        }

        Database asOwner() {
            return owner.user().isEmpty()
                    ? asWriter()
                    : new Database(url, owner.user(), owner.password(), connections);
        }
    }

    /**
     * Who makes and upgrades tables.
     *
     * @param user the owner's name
     * @param password the owner's password
     */
    public record Owner(@DefaultValue("") String user, @DefaultValue("") String password) {}

    /**
     * The stream's broker.
     *
     * @param bootstrap addresses; empty, which is the default: nothing is published from here
     * @param client further settings of the Kafka clients (security), taken as they are ({@code
     *     quipu.kafka.client.*})
     */
    public record Kafka(@DefaultValue("") String bootstrap, Map<String, String> client) {
        /** Copies the client's settings. */
        public Kafka {
            client = client == null ? Map.of() : Map.copyOf(client);
        }

        StreamSettings stream() {
            return StreamSettings.of(bootstrap).withClient(client);
        }
    }
}
