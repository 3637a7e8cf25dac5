package org.quipu.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.quipu.local.cli.Options.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.http.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every loan as it stood at the end of a closed period. */
@Command(
        name = "loan-tape",
        description = "Writes every loan as it stood at the end of a closed period, as CSV.",
        footer = {
            "Holds what it wrote against the root that the period was closed with: the SHA-256 of",
            "the whole text. To standard output, unless --file names one."
        })
final class LoanTapeCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "YYYY-MM",
            description = "The closed month.")
    String period = "";

    @Option(names = "--file", paramLabel = "FILE", description = "Where to write.")
    @Nullable Path file;

    @Override
    public Integer call() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var api = options.auditor(options.addresses().api());
                var text = new ByteArrayOutputStream()) {
            var frozen = write(api, new DigestOutputStream(text, digest));
            var written = HexFormat.of().formatHex(digest.digest());
            if (!written.equals(frozen)) {
                throw new IllegalStateException(
                        "what was written has the root " + written + ", frozen was " + frozen);
            }
            if (file == null) text.writeTo(System.out);
            else Files.write(file, text.toByteArray());
            System.err.println("quipu: root " + written + ", as the period was closed with");
        }
        return 0;
    }

    /** Returns the root that was frozen. */
    private String write(Api api, OutputStream out) throws IOException {
        var path = "/v1/accounting-periods/" + period + "/loan-tape";
        var page = api.get(path).orFail("reading the tape").json();
        out.write((text(page, "header") + "\n").getBytes(UTF_8));
        while (true) {
            for (var line : page.get("lines")) out.write((line.asString() + "\n").getBytes(UTF_8));
            if (!page.hasNonNull("next")) return text(page, "root");
            var next = page.get("next").asLong();
            page = api.get(path + "?after=" + next).orFail("reading the tape").json();
        }
    }
}
