package org.quipu.api.operation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.access.Caller;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.Refused;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.group.GroupRefusal;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.money.Money;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.ProductRefusal;
import org.quipu.log.PersonVault;

/**
 * A request on its way to a command.
 *
 * @param <B> the body
 */
public final class Asking<B extends Record> {
    private final Caller caller;
    private final Map<String, String> path;
    private final B body;
    private final Counter counter;
    private final PersonVault vault;
    private final Lookup lookup;
    private final List<PersonVault.Sealed> sealed = new ArrayList<>();

    /**
     * A request.
     *
     * @param caller who asks
     * @param path the path's variables
     * @param body what was sent
     * @param counter whose vault seals personal data, and where things are found
     */
    public Asking(Caller caller, Map<String, String> path, B body, Counter counter) {
        this.caller = caller;
        this.path = path;
        this.body = body;
        this.counter = counter;
        this.vault = counter.ledger().people();
        this.lookup = counter.lookup();
    }

    /**
     * Who asks.
     *
     * @return the caller
     */
    public Caller caller() {
        return caller;
    }

    /**
     * What was sent.
     *
     * @return the body
     */
    public B body() {
        return body;
    }

    /**
     * Where it is asked, for what is worked out from the decided state.
     *
     * @return the institution's counter
     */
    public Counter counter() {
        return counter;
    }

    /**
     * The account that the path names; no loan.
     *
     * @return its id and currency
     * @throws ProblemException 404 if there is none
     */
    public Lookup.Found pathAccount() {
        return lookup.account(pathIdentifier()).orElseThrow(() -> absent("account"));
    }

    /**
     * The loan that the path names.
     *
     * @return its id and currency
     * @throws ProblemException 404 if there is none
     */
    public Lookup.Found pathLoan() {
        return lookup.loan(pathIdentifier()).orElseThrow(() -> absent("loan"));
    }

    /**
     * The client that the path names.
     *
     * @return its id
     * @throws ProblemException 404 if there is none
     */
    public String pathClient() {
        return lookup.client(pathIdentifier()).orElseThrow(() -> absent("client"));
    }

    /**
     * The group that the path names.
     *
     * @return its id
     * @throws ProblemException 404 if there is none
     */
    public String pathGroup() {
        return lookup.group(pathIdentifier()).orElseThrow(() -> absent("group"));
    }

    /**
     * The transaction that the path names.
     *
     * @return its position
     * @throws ProblemException 404 if there is none
     */
    public long pathTransaction() {
        return lookup.transaction(pathIdentifier()).orElseThrow(() -> absent("transaction"));
    }

    private static ProblemException absent(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }

    private Identifier pathIdentifier() {
        try {
            return Identifier.of(variable("id"));
        } catch (Breach breach) {
            throw new ProblemException(
                    new FieldError("path", "id", breach.rule(), breach.detail()));
        }
    }

    /**
     * An account that the body names.
     *
     * @param identifier id or external id
     * @return its id and currency
     * @throws ProblemException 422 {@code account/unknown} if there is none
     */
    public Lookup.Found account(Identifier identifier) {
        return lookup.account(identifier)
                .orElseThrow(() -> refused(PostingRefusal.UNKNOWN_ACCOUNT, "account", identifier));
    }

    /**
     * An account that the body names, or a loan.
     *
     * @param identifier id or external id
     * @return its id and currency
     * @throws ProblemException 422 {@code account/unknown} if there is none
     */
    public Lookup.Found accountOrLoan(Identifier identifier) {
        return lookup.account(identifier)
                .or(() -> lookup.loan(identifier))
                .orElseThrow(() -> refused(PostingRefusal.UNKNOWN_ACCOUNT, "account", identifier));
    }

    /**
     * A loan that the body names.
     *
     * @param identifier id or external id
     * @return its id and currency
     * @throws ProblemException 422 {@code loan/unknown} if there is none
     */
    public Lookup.Found loan(Identifier identifier) {
        return lookup.loan(identifier)
                .orElseThrow(() -> refused(LoanRefusal.UNKNOWN, "loan", identifier));
    }

    /**
     * The loan that has an external id already, for a body that would give it to one.
     *
     * @param externalId the caller's own identifier
     * @return its id; empty where none has it
     */
    public Optional<String> loanNamed(ExternalId externalId) {
        return lookup.loan(Identifier.of("ext:" + externalId.text())).map(Lookup.Found::id);
    }

    /**
     * The currency of a product that the body names.
     *
     * @param id which
     * @return what its accounts hold
     * @throws Refused {@code product/unknown} if there is none
     */
    public Currency productCurrency(Code id) {
        return lookup.product(id.text())
                .orElseThrow(() -> new Refused(ProductRefusal.UNKNOWN, "product", id.text()));
    }

    /**
     * A group that the body names.
     *
     * @param identifier id or external id
     * @return its id
     * @throws ProblemException 422 {@code group/unknown} if there is none
     */
    public String group(Identifier identifier) {
        return lookup.group(identifier)
                .orElseThrow(() -> refused(GroupRefusal.UNKNOWN, "group", identifier));
    }

    /**
     * A client that the body names.
     *
     * @param identifier id or external id
     * @return its id
     * @throws ProblemException 422 {@code client/unknown} if there is none
     */
    public String client(Identifier identifier) {
        return lookup.client(identifier)
                .orElseThrow(() -> refused(ClientRefusal.UNKNOWN, "client", identifier));
    }

    private static ProblemException refused(
            Refused.Reason reason, String name, Identifier identifier) {
        return new ProblemException(
                Problem.refused(reason.code(), reason.meaning(), Map.of(name, identifier.text())));
    }

    /**
     * An amount of the body in a currency.
     *
     * @param amount as it was written
     * @param currency the account's
     * @return exactly that much
     * @throws ProblemException 400 if it has more decimals than the currency
     */
    public Money money(Amount amount, Currency currency) {
        return Moneys.of("/amount", amount.decimal(), currency);
    }

    /**
     * A variable of the path.
     *
     * @param name which variable
     * @return its value
     */
    public String variable(String name) {
        var value = path.get(name);
        if (value == null) throw new IllegalStateException("No such variable: " + name);
        return value;
    }

    /**
     * Seals a text that may name a person.
     *
     * @param text what was written
     * @return the hash that may enter the log
     */
    public String seal(FreeText text) {
        return sealText(text.text());
    }

    /**
     * Seals a text that names a person.
     *
     * @param text what is to be kept
     * @return the hash that may enter the log
     */
    public String sealText(String text) {
        var row = vault.seal(text);
        sealed.add(row);
        return row.hash();
    }

    /**
     * Seals a text that may name a person, if there is one.
     *
     * @param text what was written
     * @return the hash that may enter the log
     */
    public Optional<String> seal(Optional<FreeText> text) {
        return text.map(this::seal);
    }

    /**
     * A keyed digest of an identity document's number.
     *
     * @param number as written
     * @return hexadecimal
     */
    public String nationalId(String number) {
        return vault.nationalId(number);
    }

    /**
     * What was sealed so far, to be stored in the same commit.
     *
     * @return the rows
     */
    public List<PersonVault.Sealed> sealed() {
        return List.copyOf(sealed);
    }
}
