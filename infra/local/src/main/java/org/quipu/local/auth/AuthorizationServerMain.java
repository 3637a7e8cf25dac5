package org.quipu.local.auth;

import java.util.Map;
import org.quipu.local.ParentWatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The authorization server's process. Arguments: port, folder of secrets, port of the console. It
 * listens on loopback only and ends with its parent.
 */
@EnableAutoConfiguration
@Import({AuthorizationServerConfiguration.class, LoginPage.class})
public final class AuthorizationServerMain {
    /** Starts the server. */
    public static void main(String[] arguments) {
        ParentWatch.endWithParent();
        var application = new SpringApplication(AuthorizationServerMain.class);
        application.setDefaultProperties(
                Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", arguments[0],
                        // cookies know no ports: the console's session is another one
                        "server.servlet.session.cookie.name", "QUIPU_LOGIN",
                        "quipu.secrets", arguments[1],
                        "quipu.console-port", arguments[2],
                        "spring.main.banner-mode", "off",
                        "spring.jmx.enabled", "false"));
        application.run();
    }
}
