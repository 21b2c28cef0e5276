import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import { parseUri } from '@/lib/sip/uri/uri';
import { fieldsNamed, firstOf, valuesOf } from '@/lib/sip/values-of';
import { own } from '../../own';
import { addressOfRecord } from '../address-of-record';
import { challenge } from '../authentication/challenge';
import { issuedNonce } from '../authentication/nonces';
import { readCredentials } from '../authentication/read-credentials';
import { verifyCredentials } from '../authentication/verify-credentials';
import { type Ask, type Passed, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Who sends this? (RFC 3261 §10.3 step 3, §22) */
export const authenticate: RegistrarStep = {
  step: '10.3 step 3',
  spec: 'RFC 3261 §22.4',
  run(ask) {
    const { algorithms, tellsUnknownUsers } = ask.registrar.config.policy.authentication;
    if (algorithms.length === 0) return believe(ask);
    const unknown = tellsUnknownUsers ? refuseUnknown(ask) : undefined;
    if (unknown) return unknown;
    const offered = findCredentials(ask);
    if (offered === undefined) return askForCredentials(ask);
    const credentials = readCredentials(ask, offered);
    return 'pass' in credentials ? credentials : verifyCredentials(ask, credentials);
  },
};

/** Without proof a request comes from whom From names (RFC 3261 §10.2). */
function believe(ask: Ask): Passed {
  const sender = firstOf(ask.request, from);
  const username = sender && parseUri(sender.uri.value).user?.value;
  if (username === undefined) {
    return pass(ask, 'This registrar asks nobody for proof, and From names no user.');
  }
  const because = `This registrar asks nobody for proof: the sender is believed to be ${username}, as From says.`;
  return showing(pass({ ...ask, username }, because), sender?.uri);
}

/** Says at once that nobody has this address-of-record: helpful to phones, and to those who look for victims. */
function refuseUnknown(ask: Ask): Refused | undefined {
  const address = firstOf(ask.request, to)?.uri;
  const written = address?.value ?? '';
  if (own(ask.registrar.config.owners, addressOfRecord(written)) !== undefined) return undefined;
  const because = `${written} does not exist here, and this registrar says so before it asks for proof: whoever tries names learns which exist.`;
  return showing(refuse(ask, 404, 'Not Found: no such address-of-record', because), address);
}

/** Of credentials for several realms those for this one; a nonce of ours tells which, should there be more of them. */
function findCredentials(ask: Ask): AuthValue | undefined {
  const { config, nonces } = ask.registrar;
  const ours = valuesOf(ask.request, authorization).filter(
    (value) =>
      value.scheme.value.toLowerCase() === 'digest' && authParam(value, 'realm')?.text === config.realm,
  );
  return (
    ours.find((value) => issuedNonce(nonces, authParam(value, 'nonce')?.text ?? '') !== undefined) ?? ours[0]
  );
}

/** Whoever brought credentials for something else has to be told; whoever brought none is simply asked. */
function askForCredentials(ask: Ask): Refused {
  const { realm } = ask.registrar.config;
  const brought = fieldsNamed(ask.request, 'Authorization');
  const forProxies = fieldsNamed(ask.request, 'Proxy-Authorization');
  if (brought.length > 0) {
    const reason = `Unauthorized: no Digest credentials for ${realm}`;
    const because = `There are credentials, but none of the scheme Digest for the realm ${realm}.`;
    return showing(challenge(ask, { missing: 'nothing', reason, because }), ...brought);
  }
  const because =
    forProxies.length > 0
      ? `Proxy-Authorization is for proxies on the way, a registrar reads Authorization (RFC 3261 §22.3): it asks for proof for the realm ${realm}.`
      : `There are no credentials: the registrar asks for proof for the realm ${realm}.`;
  return showing(challenge(ask, { missing: 'nothing', reason: 'Unauthorized', because }), ...forProxies);
}
