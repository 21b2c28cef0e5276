import { parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const registerToIsSip: MessageRule = {
  id: 'register-to-is-sip',
  scope: 'message',
  title: 'The address-of-record in To is a sip or sips URI',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'The registrar looks up the address-of-record under its own domain, and a tel URI has none. Telephone numbers are registered as the user of a sip URI.',
  remedy: 'Write sip: or sips:, the user or the number, @ and the domain.',
  good: [F1],
  bad: [
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: <tel:+12155550100>
            ^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const uri = isRegister(message) ? toOf(message)?.uri : undefined;
    const scheme = uri && parseUri(uri.value).scheme.value.toLowerCase();
    if (!uri || !scheme || scheme === 'sip' || scheme === 'sips') return [];
    return [
      { from: uri.from, to: uri.to, message: `Expected a sip or sips URI in To, found one of ${scheme}` },
    ];
  },
};
