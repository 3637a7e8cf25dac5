package org.quipu.local.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page where a demo person logs in. */
@RestController
final class LoginPage {
    private static final String PAGE = read("login.html");
    private static final String STYLE = read("login.css");

    @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam @Nullable String error) {
        return PAGE.replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace(
                        "{{message}}", error == null ? "" : "This name and password do not match.");
    }

    @GetMapping("/login.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/css")).body(STYLE);
    }

    private static String read(String name) {
        try (var resource = LoginPage.class.getResourceAsStream(name)) {
            if (resource == null) throw new IllegalStateException("missing resource " + name);
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
