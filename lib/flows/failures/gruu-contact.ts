import { counted } from '@/lib/text/counted';
import { answersOf, bindingsIn, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, domain, instance, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone registers the GRUU that it got, as if that were where it is. */
export const gruuContact: Failure = {
  ...ofRealLife,
  id: 'gruu-contact',
  title: 'The address that leads back to the desk',
  summary:
    'The phone has got a GRUU from its server and keeps it as its one and only contact. With the next REGISTER it tries to register it, and gets 403.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'contact-is-aor',
      because: 'a GRUU is the address-of-record with one parameter more, and so equivalent to it',
    },
    {
      message: 'F1',
      rule: 'contact-is-gruu',
      because: 'the phone keeps one contact for everything',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          instance,
          gruu: true,
          ...(options.mended ? {} : { contact: `sip:bob@${domain};gr=${instance}` }),
        }),
        server(options, { policy: { supports: ['path', 'gruu'] } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 46,
    group: 'Form and identifiers',
    asked:
      'The server gave my phone a GRUU, and when the phone uses it, registering fails with 403. Is it not meant to be used?',
    broken: 'The Contact of the REGISTER is the GRUU of the phone: sip:bob@biloxi.example.com;gr=urn:uuid:….',
    seen: 'After a restart the phone registers with the contact that it kept. The password is accepted, and the REGISTER gets 403 all the same. The table stays empty.',
    why: 'A GRUU is an address that reaches one device from anywhere. It leads to the server of the domain, which looks up the Contact that this device registered. If that Contact is the GRUU itself, the call is for the server again, and round it goes. So a registrar has to refuse it, and the client must not send it: neither a GRUU of the address-of-record in To nor anything else that is equivalent to it. Libraries that keep one contact for all requests fall into this: they put the GRUU there for calls, and the next REGISTER takes it from the same place.',
    fix: 'The REGISTER keeps the host and the port of the device in Contact. The GRUU goes into the Contact of calls and subscriptions.',
    read: ['RFC 5627 §4.1', 'RFC 5627 §5.1', 'RFC 5627 §4.4'],
    rules: ['contact-is-gruu', 'contact-is-aor', 'gruu-form'],
    symptom(run) {
      const world = endOf(run);
      const refusals = answersOf(run, 'server', 403).length;
      const tried = requestsOf(run, 'bob', 'REGISTER').some(({ text }) => /^Contact: <[^>]*;gr=/m.test(text));
      return tried && refusals > 0 && registrationOf(world, 'bob').phase === 'failed'
        ? `403 to right credentials, and ${counted(bindingsIn(world).length, 'binding')} in the table.`
        : undefined;
    },
  },
};
