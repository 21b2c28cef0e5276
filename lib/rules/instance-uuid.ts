import { contactInstance } from '@/lib/sip/contact-parameters';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import type { MessageRule } from './rule';

const named = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6>"
`;

export const instanceUuid: MessageRule = {
  id: 'instance-uuid',
  scope: 'message',
  title: 'A UUID in +sip.instance has 32 hexadecimal digits in five groups',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 4122 §3',
  why: 'A UUID is 128 bits, written as 8, 4, 4, 4 and 12 digits. A registrar that compares UUIDs as numbers cannot read anything else, and a shorter one, made of a counter or of the address of the network card alone, may be that of another device, which then throws this one out. RFC 7118 prints such a short one (§8.1).',
  remedy: 'Make a UUID once, keep it with the settings of the device, and write all its digits.',
  good: [named],
  bad: [
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:f81-7dec-14a06cf1>"
                                                                              ^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    firstContacts(message).flatMap((value) => {
      const name = contactInstance(value);
      if (!name?.value.toLowerCase().startsWith(PREFIX)) return [];
      if (UUID.test(name.value.slice(PREFIX.length))) return [];
      const says = 'Expected a UUID of 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them';
      return [{ from: name.from + PREFIX.length, to: name.to, message: says }];
    }),
};

const PREFIX = 'urn:uuid:';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
