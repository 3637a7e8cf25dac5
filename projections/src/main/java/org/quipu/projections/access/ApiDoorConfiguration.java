package org.quipu.projections.access;

import org.quipu.projections.problem.Problem;
import org.quipu.projections.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The door for programs: a bearer token with every request, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
public class ApiDoorConfiguration {
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
     * The API. Which institution is read, the token says.
     *
     * @param http the builder
     * @return the chain
     */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return stateless(http.securityMatcher("/v1/**", "/openapi.json", "/problems/**"))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/openapi.json", "/problems/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(_ -> {}).authenticationEntryPoint(unauthenticated()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated())
                                .accessDeniedHandler((_, response, _) ->
                                        ProblemWriter.write(
                                                response,
                                                Problem.FORBIDDEN.because("Not allowed."))))
                .build();
    }

    /**
     * Answers what the firewall rejects as a problem.
     *
     * @return the handler
     */
    @Bean
    RequestRejectedHandler rejected() {
        return (_, response, _) ->
                ProblemWriter.write(
                        response,
                        Problem.MALFORMED_REQUEST.because(
                                "The path or a header holds characters that are not allowed."));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie ever carries a right here
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static AuthenticationEntryPoint unauthenticated() {
        return (request, response, _) -> {
            var sent = request.getHeader("Authorization") != null;
            response.setHeader(
                    "WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
            ProblemWriter.write(
                    response,
                    Problem.UNAUTHENTICATED.because(
                            sent
                                    ? "The access token is malformed, expired or not from the trusted"
                                            + " issuer."
                                    : "An access token is required."));
        };
    }
}
