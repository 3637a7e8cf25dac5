package org.quipu.api.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quipu.access.TokenConfiguration;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Stateless access by bearer token; no session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
@Import(TokenConfiguration.class)
public class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /** What anybody may read: how to use this server. */
    private static final String[] PUBLIC = {"/problems/**", "/openapi.json", "/error"};

    /** A token that cannot be judged while its issuer is away: nothing was done, ask again. */
    private static final ObjectPostProcessor<BearerTokenAuthenticationFilter> ISSUER_AWAY =
            new ObjectPostProcessor<>() {
                @Override
                public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                    filter.setAuthenticationFailureHandler(AccessConfiguration::failed);
                    return filter;
                }
            };

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
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .authenticationEntryPoint(unauthenticated())
                                .withObjectPostProcessor(ISSUER_AWAY))
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

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (!(e instanceof AuthenticationServiceException)) {
            unauthenticated().commence(request, response, e);
            return;
        }
        LOG.warn("A token could not be judged: {}", e.getMessage());
        ProblemWriter.write(
                response,
                Problem.of(
                        ProblemType.NOT_ACCEPTED,
                        "The issuer of access tokens cannot be reached; nothing was done."));
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
