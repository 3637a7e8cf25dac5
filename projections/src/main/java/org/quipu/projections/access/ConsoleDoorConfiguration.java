package org.quipu.projections.access;

import jakarta.servlet.http.HttpServletResponse;
import org.quipu.access.IssuerSettings;
import org.quipu.access.TokenConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door for people: they log in at the issuer (OpenID Connect, PKCE), and a session cookie
 * carries them from page to page. Scripts and styles come from this server alone, none inline.
 */
@Configuration(proxyBeanMethods = false)
@Import(TokenConfiguration.class)
@EnableConfigurationProperties(ConsoleSettings.class)
public class ConsoleDoorConfiguration {
    /** Where a login begins. */
    static final String LOGIN = "/oauth2/authorization/" + ConsoleClient.REGISTRATION;

    /**
     * The console as a client of the issuer.
     *
     * @param issuer which issuer
     * @param console its secret there
     * @return its registration, looked up on first use
     */
    @Bean
    ClientRegistrationRepository consoleClient(IssuerSettings issuer, ConsoleSettings console) {
        return new ConsoleClient(issuer, console);
    }

    /**
     * Where a person's token is kept.
     *
     * @return in the session and nowhere else
     */
    @Bean
    OAuth2AuthorizedClientRepository consoleTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /**
     * Everything that is not the API.
     *
     * @param http the builder
     * @param settings which issuer
     * @param clients the console's registration
     * @return the chain
     */
    @Bean
    @Order(3)
    SecurityFilterChain console(
            HttpSecurity http, IssuerSettings settings, ClientRegistrationRepository clients) {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(clients);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/assets/**", "/webjars/**", "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new LargeForms(), CsrfFilter.class)
                .oauth2Login(login -> login.loginPage(LOGIN))
                .logout(logout -> logout.logoutSuccessHandler(goodbye))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(toLogin()))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(policy(settings)))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The form that may leave this server is the login's. */
    private static String policy(IssuerSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + settings.issuer();
    }

    /** A page goes to the login; a part of a page asks the browser to load the page again. */
    private static AuthenticationEntryPoint toLogin() {
        var page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, failed) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, failed);
            } else {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }
}
