package org.quipu.simulate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Reads cases from standard input, one a line, and writes one answer a line in the same order. */
public final class Simulate {
    private static final int BUFFER_BYTES = 1 << 16;

    private Simulate() {}

    /**
     * Runs until the input ends.
     *
     * @param arguments none
     * @throws IOException if input or output breaks
     */
    public static void main(String[] arguments) throws IOException {
        answer(
                new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8), BUFFER_BYTES),
                new BufferedWriter(
                        new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER_BYTES));
    }

    private static void answer(BufferedReader in, BufferedWriter out) throws IOException {
        var cases = new Cases();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) continue;
            out.write(cases.answer(line));
            out.newLine();
            if (!in.ready()) out.flush();
        }
        out.flush();
    }
}
