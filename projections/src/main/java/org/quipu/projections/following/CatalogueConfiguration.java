package org.quipu.projections.following;

import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.projections.runtime.Decoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the log's bytes mean: the event catalogue. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {
    /**
     * The catalogue of every event of the bank.
     *
     * @return the codec
     */
    @Bean
    EventCodec codec() {
        return new EventCodec(EventNames.catalogue());
    }

    /**
     * Decodes by the catalogue.
     *
     * @param codec of the bank
     * @return the decoder
     */
    @Bean
    Decoder decoder(EventCodec codec) {
        return codec::decode;
    }
}
