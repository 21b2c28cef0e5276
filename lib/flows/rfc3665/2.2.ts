import type { Flow } from '../flow';
import { usualSettings } from '../usual-settings';
import { accounts, bobAndServer, usualTransports, withoutDate } from './bob-and-server';
import { textsOf } from './printed/printed-flow';
import { section2_2 } from './printed/s2.2';
import { registeredBefore } from './registered-before';

/** RFC 3665 §2.2: Bob's phone is registered and adds his mail address, with credentials that nobody had to ask for. */
export const updateOfContactList: Flow = {
  id: '2.2',
  title: 'Update of Contact List',
  source: 'RFC 3665 §2.2',
  summary:
    'Bob’s phone is registered and adds a second contact, his mail address. It still knows the nonce of its registration and sends credentials at once, so that no challenge is needed. The answer lists both contacts: a REGISTER adds to the list and does not replace it.',
  transports: usualTransports,
  settings: usualSettings,
  accounts,
  printed: textsOf(section2_2),
  differences: [
    {
      message: 'F1',
      header: 'Authorization',
      because:
        'the RFC puts qop into quotation marks, which are for challenges only, and leaves out the nc and cnonce that go with it; ours is a real digest, computed with the password zanzibar, and counts the second use of the nonce',
      spec: 'RFC 3261 §22.4',
    },
  ],
  breaks: [
    {
      message: 'F1',
      rule: 'sips-aor-all-sips',
      because:
        'the RFC prints it so, six years before RFC 5630 ruled that a sips address promises security on every hop, which a mail address cannot',
    },
    withoutDate('F2'),
  ],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'add', argument: 'mailto:bob@biloxi.example.com' },
      serverDraws: { tag: ['34095828jh'] },
      before: registeredBefore({ nonce: '1cec4341ae6cbe5a359ea9c8e88df84f', hasMail: false }),
    }),
};
