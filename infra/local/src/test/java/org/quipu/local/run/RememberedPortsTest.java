package org.quipu.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortsTest {
    @TempDir Path folder;

    @Test
    void takes_the_same_port_the_next_time() {
        var first = new RememberedPorts(new Home(folder)).of("postgres", 21_000);

        assertThat(new RememberedPorts(new Home(folder)).of("postgres", 22_000)).isEqualTo(first);
    }

    @Test
    void takes_another_where_somebody_took_it() throws Exception {
        var first = new RememberedPorts(new Home(folder)).of("postgres", 23_000);
        try (var taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new RememberedPorts(new Home(folder)).of("postgres", 23_000))
                    .isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void keeps_a_port_that_others_have_written_down() throws Exception {
        var first = new RememberedPorts(new Home(folder)).fixed("issuer", 24_000);
        try (var taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new RememberedPorts(new Home(folder)).fixed("issuer", 24_000))
                    .isEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void gives_two_names_two_ports() {
        var ports = new RememberedPorts(new Home(folder));

        assertThat(ports.of("a", 25_000)).isNotEqualTo(ports.of("b", 25_000));
    }
}
