import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

const removeAll = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: *
  +Expires: 0
`;

export const contactStarNoParams: MessageRule = {
  id: 'contact-star-no-params',
  scope: 'message',
  title: 'Contact: * has no parameters',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'The asterisk stands for all bindings, of all devices and flows, so nothing can be said about one of them: a reg-id or +sip.instance behind it is forbidden in so many words (RFC 5626 §4.2.3), and expires=0 behind it does not do the work of the header field Expires. Registrars answer 400; a client that adds these parameters to every Contact meets this when it shuts down.',
  remedy: 'Write the asterisk alone, with the header field Expires: 0.',
  good: [removeAll],
  bad: [
    changed(removeAll)`
      -Contact: *
      +Contact: *;reg-id=1;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(removeAll)`
      -Contact: *
      +Contact: * ;expires=0
                   ^^^^^^^^^
    `,
  ],
  check: (message) =>
    valuesOf(message, contact).flatMap(({ kind, parameters: [first], from, to }) => {
      if (kind !== 'star' || !first) return [];
      const fix = replaceBy('Remove the parameters', { from: from + 1, to }, '');
      return [{ from: first.from, to, message: 'Expected no parameters behind the asterisk', fix }];
    }),
};
