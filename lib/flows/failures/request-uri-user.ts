import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The Request-URI of the REGISTER names Bob, where the domain alone belongs. */
export const requestUriUser: Failure = {
  ...ofRealLife,
  id: 'request-uri-user',
  title: 'To Bob, about Bob',
  summary:
    'The phone writes its own address into the first line of the REGISTER. One server passes over the user there, and this one refuses it.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'register-ruri-no-user',
      because: 'the phone uses its address-of-record for the registrar too',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { registrar: options.mended ? `sip:${domain}` : `sip:bob@${domain}` }),
        server(options, { policy: { requestUriUser: '400' } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 38,
    group: 'Form and identifiers',
    asked: 'Why does this server answer 400 or 404 to my REGISTER, when the old one took the same settings?',
    broken: 'The first line says REGISTER sip:bob@biloxi.example.com instead of sip:biloxi.example.com.',
    seen: 'The first REGISTER gets 400, before any challenge. The phone shows that it is not registered.',
    why: 'A REGISTER names two things. The Request-URI says where the register is kept: the domain, with no user and no @ in it. To says whose entry is to be changed. With a user in the Request-URI a proxy cannot tell the request from one that is meant for Bob: it may look him up and send the REGISTER to the phone that he is registered with, or answer 404 where he is not. A registrar itself may pass over the user, and many do; that is why it works with one server and not with the next. A port in To or From is the same kind of slip: neither URI may have one, and a server that compares text does not find the account then.',
    fix: 'Put the domain alone into the field for the registrar (or SIP server), and the user into the field for the account.',
    read: ['RFC 3261 §10.2', 'RFC 3261 §10.3', 'RFC 3261 §19.1.1'],
    rules: ['register-ruri-no-user', 'to-from-uri-components', 'register-aor-domain'],
    symptom(run) {
      const refusals = answersOf(run, 'server', 400).length;
      const asked = requestsOf(run, 'bob', 'REGISTER').some(({ text }) =>
        text.startsWith('REGISTER sip:bob@'),
      );
      const { phase } = registrationOf(endOf(run), 'bob');
      return asked && refusals > 0 && phase === 'failed'
        ? `400 to a REGISTER for bob@, without any challenge; the phone shows: ${phase}.`
        : undefined;
    },
  },
};
