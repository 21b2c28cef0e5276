import { to } from '@/lib/sip/headers/to';
import { parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { firstOf } from '@/lib/sip/values-of';
import { own } from '../../own';
import { asSip, isSips } from '../../sip-scheme';
import { addressOfRecord } from '../address-of-record';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Whose bindings are to change, and is that an address-of-record of ours? (RFC 3261 §10.3 step 5) */
export const findAddressOfRecord: RegistrarStep = {
  step: '10.3 step 5',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const written = firstOf(ask.request, to)?.uri;
    const address = written?.value ?? '';
    const { domains, owners } = ask.registrar.config;
    if (!domains.includes(canonicalHost(parseUri(address).host?.value ?? ''))) {
      const because = `To names ${address}, which is in no domain of this registrar.`;
      return showing(refuse(ask, 404, 'Not Found: To is in another domain', because), written);
    }
    const aor = addressOfRecord(address);
    if (own(owners, aor) === undefined) {
      const because = `${address} does not exist here.`;
      return showing(refuse(ask, 404, 'Not Found: no such address-of-record', because), written);
    }
    return showing(
      pass({ ...ask, aor }, `To names the address-of-record ${aor}.${differently(address, aor)}`),
      written,
    );
  },
};

/** Why the key is not what To says. */
function differently(written: string, aor: string): string {
  if (asSip(written) === aor)
    return isSips(written) ? ' Here sip and sips are the same (RFC 5630 §5.2).' : '';
  return ' Parameters and escapes do not count.';
}
