package org.quipu.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are verified: signature, issuer, audience, times, a subject. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
public class TokenConfiguration {
    /**
     * The issuer's keys.
     *
     * @param settings whose
     * @return the source of keys, asked on first use
     */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> issuerKeys(IssuerSettings settings) {
        return new IssuerKeys(settings.issuer());
    }

    /**
     * Verifies access tokens.
     *
     * @param keys the issuer's
     * @param settings whose tokens are trusted
     * @return the decoder
     */
    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> keys, IssuerSettings settings) {
        var decoder = new NimbusJwtDecoder(Tokens.processor(keys));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                new JwtTimestampValidator(),
                                new JwtIssuerValidator(settings.issuer().toString()),
                                TokenConfiguration::isComplete)));
        return decoder;
    }

    private static OAuth2TokenValidatorResult isComplete(Jwt token) {
        var audience = token.getAudience();
        var complete =
                audience != null
                        && audience.contains(IssuerSettings.AUDIENCE)
                        && token.getExpiresAt() != null
                        && token.getSubject() != null
                        && !token.getSubject().isEmpty();
        return complete
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "Audience, expiry or subject", null));
    }
}
