package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.access.IssuerSettings;
import org.quipu.api.ledger.LedgerSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;

/** What is in {@code infra/deploy} can be read, and names what the applications know. */
class DeliveryTest {
    private static final Path DEPLOY = Path.of("../infra/deploy");
    private static final List<String> APPLICATIONS = List.of("ledger-api", "projections");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");

    /** Spring's own, known to every application. */
    private static final String IMPORT = "SPRING_CONFIG_IMPORT";

    @Test
    void every_setting_is_one_of_its_application() throws IOException {
        var checked = 0;
        for (var application : APPLICATIONS) {
            var known = known(application);
            var named = named(application);
            named.remove(canonical(IMPORT));
            assertThat(known).as(application).containsAll(named);
            checked += named.size();
        }
        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void every_setting_of_kafka_is_one_of_kafka() throws IOException {
        var server = properties("kafka/server.properties");
        var known = new HashSet<>(AbstractKafkaConfig.CONFIG_DEF.names());
        known.addAll(List.of("super.users", "allow.everyone.if.no.acl.found")); // the authorizer's
        assertThat(known).containsAll(server.stringPropertyNames());
        AbstractKafkaConfig.CONFIG_DEF.parse(server); // the values are of their kinds
        for (var application : APPLICATIONS) {
            var prefix =
                    application.equals("ledger-api")
                            ? "quipu.kafka.client."
                            : "quipu.following.client.";
            var clients = new HashSet<>(ProducerConfig.configNames());
            clients.retainAll(ConsumerConfig.configNames());
            for (var name :
                    properties("kafka/" + application + ".properties").stringPropertyNames()) {
                assertThat(name).startsWith(prefix);
                assertThat(clients).contains(name.substring(prefix.length()));
            }
        }
    }

    @Test
    void no_secret_is_written_down() throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(DEPLOY)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (var application : APPLICATIONS) files.add(defaults(application));
        var written =
                Pattern.compile(
                        "(?im)^[^#\\n]*?(password|secret|token)[a-z_-]*[ \\t]*[:=][ \\t]*(\\S.*)$");
        var harmless =
                Pattern.compile(
                        "\\$\\{[A-Z_]+:?}|[\\[{].*|/(run/secrets|var/lib)/.*|scram-sha-256|false|[a-z-]+(, defaultMode: 0440)?}|:?'?password'?;?|\"\\$\\(cat .*");
        for (var file : files) {
            if (file.toString().endsWith(".md")) continue;
            var found =
                    written.matcher(Files.readString(file))
                            .results()
                            .map(it -> it.group(2).strip());
            assertThat(found.filter(it -> !harmless.matcher(it).matches()))
                    .as(file.toString())
                    .isEmpty();
            assertThat(Files.readString(file)).doesNotContain("PRIVATE KEY");
        }
    }

    @Test
    void every_secret_is_listed_and_every_image_has_a_version() throws IOException {
        var readme = Files.readString(DEPLOY.resolve("README.md"));
        var compose = map(yaml(DEPLOY.resolve("compose.yaml")).getFirst());
        var secrets = map(compose.get("secrets")).keySet();
        assertThat(secrets).allMatch(it -> readme.contains("`" + it + "`")).hasSizeGreaterThan(8);
        for (var container : containers()) {
            assertThat(String.valueOf(container.get("image"))).matches(".+:\\d+(\\.\\d+)+");
        }
        var kustomization = map(yaml(DEPLOY.resolve("kustomization.yaml")).getFirst());
        for (var resource : list(kustomization.get("resources"))) {
            assertThat(yaml(DEPLOY.resolve(String.valueOf(resource))))
                    .isNotEmpty()
                    .allMatch(it -> map(it).containsKey("kind"));
        }
    }

    @Test
    void a_file_in_the_folder_of_secrets_is_a_setting(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("quipu.db.password"), "from a file");
        Files.writeString(secrets.resolve("server.port"), "1234");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "given",
                                Map.of("spring.config.import", "configtree:" + secrets + "/")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        assertThat(environment.getProperty("quipu.db.password")).isEqualTo("from a file");
        assertThat(environment.getProperty("server.port")).isEqualTo("1234");
    }

    private static Path defaults(String application) {
        return Path.of("..", application, "src/main/resources/application.yaml");
    }

    /** What an application can be told, each name as Spring compares names. */
    private static Set<String> known(String application) throws IOException {
        var text = Files.readString(defaults(application));
        var known = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(it -> known.add(canonical(it.group(1))));
        flatten("", yaml(defaults(application)).getFirst(), known);
        if (application.equals("ledger-api")) {
            components("quipu", LedgerSettings.class, known);
            components("quipu", IssuerSettings.class, known);
        }
        return known;
    }

    private static void components(String prefix, Class<?> type, Set<String> known) {
        for (RecordComponent each : type.getRecordComponents()) {
            var name = prefix + "." + each.getName();
            if (each.getType().isRecord()) components(name, each.getType(), known);
            else known.add(canonical(name));
        }
    }

    private static void flatten(String prefix, Object node, Set<String> names) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) ->
                    flatten(prefix.isEmpty() ? "" + name : prefix + "." + name, value, names));
        } else {
            names.add(canonical(prefix));
        }
    }

    /** What the files say to an application. */
    private static Set<String> named(String application) {
        var named = new TreeSet<String>();
        for (var container : containers()) {
            if (!String.valueOf(container.get("image")).startsWith("quipu/" + application + ":")) {
                continue;
            }
            if (container.get("environment") instanceof Map<?, ?> environment) {
                environment.keySet().forEach(it -> named.add(canonical("" + it)));
            }
            for (var each : list(container.get("env"))) {
                named.add(canonical(String.valueOf(map(each).get("name"))));
            }
            for (var each : list(container.get("secrets"))) {
                if (each instanceof Map<?, ?> secret) {
                    named.add(canonical(String.valueOf(secret.get("target"))));
                }
            }
        }
        return named;
    }

    /** Of compose and of every workload. */
    private static List<Map<?, ?>> containers() {
        var containers = new ArrayList<Map<?, ?>>();
        var compose = map(yaml(DEPLOY.resolve("compose.yaml")).getFirst());
        map(compose.get("services")).values().forEach(it -> containers.add(map(it)));
        for (var file : List.of("postgres", "kafka", "ledger-api", "projections")) {
            for (var document : yaml(DEPLOY.resolve("kubernetes/" + file + ".yaml"))) {
                var spec = map(map(document).get("spec"));
                if (!(spec.get("template") instanceof Map<?, ?> template)) continue;
                var pod = map(template.get("spec"));
                list(pod.get("containers")).forEach(it -> containers.add(map(it)));
            }
        }
        assertThat(containers).hasSize(9);
        return containers;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static List<Object> yaml(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var documents = new ArrayList<Object>();
            new Yaml().loadAll(reader).forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(DEPLOY.resolve(file))));
        return properties;
    }

    private static String canonical(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }
}
