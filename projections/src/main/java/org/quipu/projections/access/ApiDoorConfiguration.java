package org.quipu.projections.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The door for programs: a bearer token with every request, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
public class ApiDoorConfiguration {
    /** A token cannot be judged while its issuer is away: ask again. */
    private static final ObjectPostProcessor<BearerTokenAuthenticationFilter> ISSUER_AWAY =
            new ObjectPostProcessor<>() {
                @Override
                public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                    filter.setAuthenticationFailureHandler(ApiDoorConfiguration::failed);
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
                .oauth2ResourceServer(server ->
                        server.jwt(_ -> {})
                                .authenticationEntryPoint(unauthenticated())
                                .withObjectPostProcessor(ISSUER_AWAY))
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

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (e instanceof AuthenticationServiceException) {
            ProblemWriter.write(
                    response,
                    Problem.NOT_READY.because("The issuer of access tokens cannot be reached."));
        } else {
            unauthenticated().commence(request, response, e);
        }
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
