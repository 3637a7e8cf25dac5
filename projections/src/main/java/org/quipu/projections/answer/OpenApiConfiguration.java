package org.quipu.projections.answer;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.quipu.projections.access.Caller;
import org.quipu.projections.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of every operation: token, roles, problems. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    private static final List<Problem> PROBLEMS =
            List.of(
                    Problem.INVALID_REQUEST,
                    Problem.UNAUTHENTICATED,
                    Problem.FORBIDDEN,
                    Problem.NOT_FOUND,
                    Problem.DATE_NOT_CLOSED,
                    Problem.NOT_YET_APPLIED);

    /**
     * The document before its operations.
     *
     * @return title, licence, token
     */
    @Bean
    OpenAPI document() {
        var document = new OpenAPI();
        document.info(
                new Info()
                        .title("Quipu projections")
                        .version("v1")
                        .description(
                                "Balances, statements, loans and the general ledger, read from the"
                                        + " log. Every answer says the position and date it is true"
                                        + " for, and how far the read side is behind.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.schemaRequirement(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "RS256, ES256 or EdDSA, audience `quipu`; its claim"
                                        + " `institution` says whose books are read."));
        document.addSecurityItem(new SecurityRequirement().addList("token"));
        return document;
    }

    /**
     * Adds what all operations share, and leaves out where the server happens to run.
     *
     * @return the customizer
     */
    @Bean
    OpenApiCustomizer everyOperation() {
        return document -> {
            document.setServers(null);
            document.getComponents().addSchemas("Problem", problem());
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(OpenApiConfiguration::complete));
        };
    }

    private static void complete(Operation operation) {
        var own = operation.getExtensions();
        if (own == null || !own.containsKey("x-roles")) {
            operation.addExtension("x-roles", Caller.READERS.stream().sorted().toList());
        }
        for (var kind : PROBLEMS) {
            operation
                    .getResponses()
                    .addApiResponse(Integer.toString(kind.status()), response(kind));
        }
    }

    private static ApiResponse response(Problem kind) {
        var schema = new Schema<Object>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(kind.title())
                .content(
                        new Content()
                                .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        var schema = new ObjectSchema();
        schema.description("RFC 9457");
        schema.addProperty("type", new StringSchema().example("/problems/not-found"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.setRequired(List.of("type", "title", "status", "detail"));
        return schema;
    }
}
