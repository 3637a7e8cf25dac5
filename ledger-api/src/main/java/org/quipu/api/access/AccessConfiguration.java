package org.quipu.api.access;

import org.quipu.access.TokenConfiguration;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Stateless access by bearer token; no session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
@Import(TokenConfiguration.class)
public class AccessConfiguration {
    /** What anybody may read: how to use this server. */
    private static final String[] PUBLIC = {"/problems/**", "/openapi.json", "/error"};

    /**
     * Health and metrics, which only the management port serves.
     *
     * @param http the builder
     * @return the chain
     */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * The API itself. Which role may do what is judged by each operation.
     *
     * @param http the builder
     * @return the chain
     */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> {}).authenticationEntryPoint(unauthenticated()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated())
                                .accessDeniedHandler((request, response, e) ->
                                        ProblemWriter.write(
                                                response,
                                                Problem.of(ProblemType.FORBIDDEN, "Not allowed."))))
                .build();
    }

    /**
     * Answers what the firewall rejects as a problem.
     *
     * @return the handler
     */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) ->
                ProblemWriter.write(
                        response,
                        Problem.of(
                                ProblemType.MALFORMED_REQUEST,
                                "The path or a header holds characters that are not allowed."));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie ever carries a right
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {});
    }

    private static AuthenticationEntryPoint unauthenticated() {
        return (request, response, e) -> {
            var sent = request.getHeader("Authorization") != null;
            response.setHeader(
                    "WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
            ProblemWriter.write(
                    response,
                    Problem.of(
                            ProblemType.UNAUTHENTICATED,
                            sent
                                    ? "The access token is malformed, expired or not from the trusted"
                                            + " issuer."
                                    : "An access token is required."));
        };
    }
}
