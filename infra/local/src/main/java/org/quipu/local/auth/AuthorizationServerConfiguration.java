package org.quipu.local.auth;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may log in, which clients there are, and what stands in a token. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {
    @Bean
    LocalSecrets secrets(@Value("${quipu.secrets}") String folder) {
        return LocalSecrets.in(Path.of(folder));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${server.port}") int port) {
        return AuthorizationServerSettings.builder().issuer("http://127.0.0.1:" + port).build();
    }

    @Bean
    DemoClients clients(LocalSecrets secrets, @Value("${quipu.console-port}") int consolePort) {
        return new DemoClients(secrets, consolePort);
    }

    @Bean
    JWKSource<SecurityContext> keys(LocalSecrets secrets) {
        return new ImmutableJWKSet<>(new JWKSet(secrets.signingKey()));
    }

    @Bean
    UserDetailsService persons(LocalSecrets secrets) {
        return name -> {
            var identity =
                    Identity.parse(name).orElseThrow(() -> new UsernameNotFoundException(name));
            var password =
                    secrets.personPassword(identity.role())
                            .orElseThrow(() -> new UsernameNotFoundException(name));
            return User.withUsername(identity.subject()).password("{noop}" + password).build();
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            var machine =
                    AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                            token.getAuthorizationGrantType());
            Authentication bearer = requireNonNull(token.getPrincipal());
            var identity = Identity.parse(bearer.getName()).orElseThrow();
            var application = machine ? identity.role() : token.getRegisteredClient().getClientId();
            token.getClaims().subject(identity.subject());
            // an ID token is for the client that asked, an access token for the applications
            if (token.getTokenType().getValue().equals("access_token")) {
                token.getClaims().audience(List.of(TokenMint.AUDIENCE));
            }
            identity.claims(!machine, application).forEach(token.getClaims()::claim);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(exceptions ->
                exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/login", "/login.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.formLogin(form -> form.loginPage("/login").permitAll());
        // no form-action: a login ends with a redirect to the console's port
        http.headers(headers ->
                headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src data:;"
                                        + " frame-ancestors 'none'")));
        return http.build();
    }
}
