package org.quipu.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.util.Set;

/** Verifies Ed25519 signatures with the JDK; Nimbus itself would need another library for it. */
final class EdwardsVerifier implements JWSVerifier {
    private final PublicKey key;
    private final JCAContext context = new JCAContext();

    private EdwardsVerifier(PublicKey key) {
        this.key = key;
    }

    /** Nimbus's own factory, which hands Ed25519 keys to this class. */
    static final class Factory implements JWSVerifierFactory {
        private final DefaultJWSVerifierFactory others = new DefaultJWSVerifierFactory();

        @Override
        public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
            return key instanceof EdECPublicKey edwards
                    ? new EdwardsVerifier(edwards)
                    : others.createJWSVerifier(header, key);
        }

        @Override
        public Set<com.nimbusds.jose.JWSAlgorithm> supportedJWSAlgorithms() {
            return Tokens.ALGORITHMS;
        }

        @Override
        public JCAContext getJCAContext() {
            return others.getJCAContext();
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature)
            throws JOSEException {
        if (!Tokens.isEdwards(header.getAlgorithm())) return false;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature.decode());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new JOSEException("Ed25519 is missing in this JDK", e);
        }
    }

    @Override
    public Set<com.nimbusds.jose.JWSAlgorithm> supportedJWSAlgorithms() {
        return Tokens.ALGORITHMS;
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
