package org.quipu.stream;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quipu.local.LocalKafka;

class RelayTest {
    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));

    private final String ledger = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final StreamSettings settings = StreamSettings.of(LocalKafka.shared().bootstrap());
    private final Producers producers = new Producers(settings);
    private final MemoryLog log = new MemoryLog();
    private final Relay relay = relay();

    @AfterEach
    void closes() {
        producers.close();
    }

    @Test
    void publishes_every_entry_once_and_in_order() {
        log.append("a", "b", "c");
        drain(relay);
        log.append("d");
        drain(relay);

        assertThat(texts()).containsExactly("a", "b", "c", "d");
        assertThat(relay.published()).isEqualTo(4);
    }

    @Test
    void chains_each_record_to_the_one_before() {
        log.append("a", "b");
        drain(relay);

        var records = records();
        assertThat(records.get(0).prev()).isEqualTo(org.quipu.log.Hash.ORIGIN);
        assertThat(records.get(1).prev()).isEqualTo(records.get(0).hash());
        assertThat(records.get(1).hash()).isEqualTo(log.head().hash());
    }

    @Test
    void writes_cloud_events_in_binary_mode() {
        log.append("acc-1");
        drain(relay);

        var kafka = raw().getFirst();
        var headers = new java.util.TreeMap<String, String>();
        kafka.headers()
                .forEach(it ->
                        headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", ledger + ":1")
                .containsEntry("ce_source", "/ledgers/" + ledger)
                .containsEntry("ce_type", "test.happened.v1")
                .containsEntry("ce_subject", "acc-1")
                .containsEntry("ce_time", "1970-01-01T00:00:01Z")
                .containsEntry("ce_epoch", "1")
                .containsEntry("ce_position", "1")
                .containsEntry("ce_prev", "0".repeat(64))
                .containsEntry("ce_hash", log.head().hash().toString())
                .containsEntry("content-type", "application/json");
        assertThat(kafka.value())
                .isEqualTo("{\"text\":\"acc-1\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void publishes_nothing_while_another_process_leads() {
        log.append("a");
        log.lead(false);

        assertThat(relay.step()).isFalse();
        assertThat(relay.published()).isZero();
    }

    @Test
    void goes_on_behind_the_newest_record_after_a_restart() {
        log.append("a", "b");
        drain(relay);
        log.append("c");
        drain(relay());

        assertThat(texts()).containsExactly("a", "b", "c");
    }

    @Test
    void notes_a_branch_once_where_the_log_lost_its_tail() {
        log.append("a", "b", "lost", "lost too");
        drain(relay);
        log.loseAllAfter(2);
        log.takeOver();
        log.append("c");
        drain(relay());
        assertThat(log.doubts).extracting(it -> it.position()).containsExactly(4L);
        assertThat(records()).hasSize(4);

        log.acceptLoss();
        drain(relay());
        drain(relay());

        assertThat(records())
                .extracting(StreamRecord::position, StreamRecord::isBranch)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, false),
                        org.assertj.core.groups.Tuple.tuple(2L, false),
                        org.assertj.core.groups.Tuple.tuple(3L, false),
                        org.assertj.core.groups.Tuple.tuple(4L, false),
                        org.assertj.core.groups.Tuple.tuple(2L, true),
                        org.assertj.core.groups.Tuple.tuple(3L, false));
        assertThat(records().get(4).payload())
                .asString()
                .isEqualTo("{\"from\":2,\"epoch\":3,\"lost\":{\"test.happened.v1\":2}}");
    }

    @Test
    void its_topic_is_a_witness_of_the_newest_record() {
        var witness = new TopicWitness(ledger, settings);
        assertThat(witness.newest()).isEmpty();
        log.append("a", "b");
        drain(relay);

        assertThat(witness.newest()).containsExactly(log.head());
    }

    @Test
    void tells_of_a_log_that_grew_again_to_the_very_position_it_lost() {
        log.append("a", "lost");
        drain(relay);
        log.loseAllAfter(1);
        log.append("b");
        drain(relay);
        assertThat(log.doubts).isEmpty();

        relay.forget(); // as it does by itself every few seconds
        drain(relay);
        assertThat(log.doubts).extracting(it -> it.position()).containsExactly(2L);
        assertThat(records()).noneMatch(StreamRecord::isBranch);
    }

    @Test
    void notes_a_branch_where_the_log_has_grown_again_under_the_same_epoch() {
        log.append("a", "lost", "lost too");
        drain(relay);
        log.loseAllAfter(1);
        log.append("b", "c", "d");
        drain(relay);
        log.acceptLoss();
        drain(relay);
        drain(relay);

        assertThat(records())
                .extracting(StreamRecord::position, StreamRecord::isBranch)
                .endsWith(
                        org.assertj.core.groups.Tuple.tuple(1L, true),
                        org.assertj.core.groups.Tuple.tuple(2L, false),
                        org.assertj.core.groups.Tuple.tuple(3L, false),
                        org.assertj.core.groups.Tuple.tuple(4L, false));
        assertThat(records().getLast().hash()).isEqualTo(log.head().hash());
    }

    @Test
    void notes_a_branch_where_the_log_is_shorter_than_what_was_published() {
        log.append("a", "b", "lost");
        drain(relay);
        log.loseAllAfter(2);
        log.acceptLoss();
        drain(relay);
        drain(relay);

        assertThat(records().getLast().isBranch()).isTrue();
        assertThat(relay.published()).isEqualTo(2);
    }

    @Test
    void branches_from_the_beginning_where_nothing_on_the_stream_is_in_the_log() {
        log.append("lost");
        drain(relay);
        log.loseAllAfter(0);
        log.acceptLoss();
        log.append("a");
        drain(relay());

        assertThat(records().get(1).isBranch()).isTrue();
        assertThat(records().get(1).position()).isZero();
        assertThat(records().get(2).hash()).isEqualTo(log.head().hash());
    }

    @Test
    void goes_far_back_when_a_long_tail_was_lost() {
        log.append("kept");
        for (int i = 0; i < 1_700; i++) log.append("lost " + i);
        drain(relay);
        log.loseAllAfter(1);
        log.acceptLoss();
        log.append("new");
        drain(relay());

        var records = records();
        assertThat(records).hasSize(1_701 + 2);
        assertThat(records.get(1_701).position()).isEqualTo(1);
        assertThat(records.get(1_701).isBranch()).isTrue();
    }

    @Test
    void two_relays_at_once_make_duplicates_only() {
        var other = relay();
        for (int i = 0; i < 20; i++) {
            log.append("x" + i);
            drain(i % 3 == 0 ? other : relay);
            if (i % 5 == 0) drain(other);
        }
        drain(other);
        drain(relay);

        var records = records();
        var distinct =
                records.stream().map(StreamRecord::position).collect(toCollection(TreeSet::new));
        assertThat(distinct).hasSize(20);
        assertThat(records).noneMatch(StreamRecord::isBranch);
        assertThat(records)
                .allMatch(it -> log.at(it.position()).orElseThrow().hash().equals(it.hash()));
    }

    @Test
    void publishes_all_again_on_a_topic_made_anew() throws InterruptedException {
        log.append("a", "b");
        drain(relay);
        deleteTopic();
        relay.forget();
        log.append("c");
        drainStubbornly(relay);

        assertThat(texts()).containsExactly("a", "b", "c");
    }

    private Relay relay() {
        return new Relay(log, new KafkaStream(ledger, settings, producers), log, NOON);
    }

    private static void drain(Relay relay) {
        while (relay.step()) Thread.onSpinWait();
    }

    /** As {@link Relays} does: a failed step is forgotten and tried again. */
    private static void drainStubbornly(Relay relay) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                drain(relay);
                return;
            } catch (RuntimeException failed) {
                relay.forget();
            }
        }
        throw new AssertionError("The relay never got through");
    }

    private List<String> texts() {
        return records().stream()
                .map(it -> new String(it.payload(), StandardCharsets.UTF_8))
                .map(json -> json.substring(9, json.length() - 2))
                .toList();
    }

    private List<StreamRecord> records() {
        return raw().stream().map(CloudEventForm::read).toList();
    }

    private List<ConsumerRecord<Void, byte[]>> raw() {
        var topic = new TopicOfLedger("ledger." + ledger, settings);
        var all = new ArrayList<ConsumerRecord<Void, byte[]>>();
        try (var consumer = topic.consumer()) {
            var partition = topic.partition();
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(10)).forEach(all::add);
            }
        }
        return all;
    }

    private void deleteTopic() throws InterruptedException {
        Map<String, Object> config =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        try (var admin = Admin.create(config)) {
            admin.deleteTopics(List.of("ledger." + ledger)).all().get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
