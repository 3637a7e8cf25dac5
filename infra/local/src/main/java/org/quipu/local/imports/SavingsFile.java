package org.quipu.local.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bank's savings accounts and their transactions, as the two files of a folder tell them.
 *
 * @param accounts in the order of {@code accounts.csv}
 * @param transactions in the order of {@code transactions.csv}
 * @param fingerprint twelve hex digits that the files' bytes determine, whatever their folder
 */
public record SavingsFile(
        List<Account> accounts, List<Transaction> transactions, String fingerprint)
        implements ImportFiles {
    /**
     * An account.
     *
     * @param account its number at the bank
     * @param opened the day it was opened
     * @param client whose it is
     * @param gender M, F or empty
     * @param district where the client lives
     * @param region the district's region
     */
    public record Account(
            String account,
            LocalDate opened,
            String client,
            String gender,
            String district,
            String region) {}

    /** The direction of a movement, as the holder sees it. */
    public enum Side {
        CREDIT,
        DEBIT
    }

    /**
     * A movement.
     *
     * @param account whose
     * @param seq its place in the account's order, from 1
     * @param date booked and valued on this day
     * @param side in or out
     * @param amount positive
     * @param purpose what the bank calls it
     * @param runningBalance the exact sum of the account's movements up to this one
     */
    public record Transaction(
            String account,
            int seq,
            LocalDate date,
            Side side,
            BigDecimal amount,
            String purpose,
            BigDecimal runningBalance) {}

    /** Keeps its own copies. */
    public SavingsFile {
        accounts = List.copyOf(accounts);
        transactions = List.copyOf(transactions);
    }

    /**
     * Reads {@code accounts.csv} and {@code transactions.csv} of a folder.
     *
     * @throws IllegalArgumentException where a line cannot be read, naming file and line
     */
    public static SavingsFile read(Path folder) {
        var accounts = folder.resolve("accounts.csv");
        var transactions = folder.resolve("transactions.csv");
        var file =
                new SavingsFile(
                        CsvFiles.lines(accounts, SavingsFile::account),
                        CsvFiles.lines(transactions, SavingsFile::transaction),
                        CsvFiles.fingerprint(accounts, transactions));
        file.refuseUnknownAccounts();
        return file;
    }

    /** The first day of which the files tell. */
    @Override
    public LocalDate firstDay() {
        return Stream.concat(
                        accounts.stream().map(Account::opened),
                        transactions.stream().map(Transaction::date))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("the files hold no accounts"));
    }

    /** How far below zero an account ever fell; zero where none did. */
    public BigDecimal deepestOverdraft() {
        return transactions.stream()
                .map(Transaction::runningBalance)
                .reduce(BigDecimal.ZERO, BigDecimal::min)
                .negate();
    }

    private void refuseUnknownAccounts() {
        var known = new HashSet<String>();
        for (var account : accounts) {
            if (!known.add(account.account())) {
                throw new IllegalArgumentException("account twice: " + account.account());
            }
        }
        for (var transaction : transactions) {
            if (!known.contains(transaction.account())) {
                throw new IllegalArgumentException(
                        "transactions.csv names an unknown account: " + transaction.account());
            }
        }
    }

    private static Account account(NamedCsvRecord line) {
        return new Account(
                line.getField("account"),
                LocalDate.parse(line.getField("opened")),
                line.getField("client"),
                line.getField("gender"),
                line.getField("district"),
                line.getField("region"));
    }

    private static Transaction transaction(NamedCsvRecord line) {
        return new Transaction(
                line.getField("account"),
                Integer.parseInt(line.getField("seq")),
                LocalDate.parse(line.getField("date")),
                Side.valueOf(line.getField("side")),
                new BigDecimal(line.getField("amount")),
                line.getField("purpose"),
                new BigDecimal(line.getField("running_balance")));
    }
}
