package org.quipu.core.account;

import java.util.LinkedHashSet;
import java.util.Set;
import org.quipu.core.Tag;

/** An event by which an account begins, whichever feature opens it. */
public interface Opens extends Places {
    /**
     * What was opened.
     *
     * @return the terms
     */
    AccountTerms terms();

    @Override
    default String placed() {
        return terms().id();
    }

    @Override
    default Grain place() {
        return Grain.of(terms());
    }

    @Override
    default Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(new Tag(Movement.ACCOUNT, terms().id()));
        terms().client().ifPresent(client -> tags.add(new Tag(AccountKinds.CLIENT_TAG, client)));
        terms().externalId()
                .ifPresent(id -> tags.add(new Tag(AccountKinds.EXTERNAL_ACCOUNT.tag(), id)));
        return tags;
    }
}
