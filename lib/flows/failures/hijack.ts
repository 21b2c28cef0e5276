import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { sessionDescription } from '@/lib/nodes/session-description';
import { buildRequest } from '@/lib/sip/build';
import { bindingsIn, endOf, registrationOf } from '../evidence';
import { accounts, alice, calls, domain, hosts, phone, registers, type Setup, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Where he listens. */
export const mallory = '203.0.113.66';

/** Somebody on the path copies credentials and sends them again with a Contact of his own. */
export const hijack: Failure = {
  ...ofRealLife,
  id: 'hijack',
  title: 'The copied proof',
  summary:
    'Somebody who sees the registration pass copies its credentials and registers himself with them. The digest does not cover the Contact, and a server that does not count takes it.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F9',
      rule: 'refresh-call-id',
      because: 'it comes from somebody else, who makes up a Call-ID of his own',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { gateway: 'mallory' }),
        listener(),
        server(options, { policy: { authentication: { checksCount: options.mended === true } } }),
        alice(options),
      ],
      commands: [{ at: 0, node: 'mallory', name: 'start' }, registers(0), calls(60_000)],
      until: 120_000,
    }),
  failure: {
    number: 40,
    group: 'Attacks',
    asked:
      'My phone is registered and does not ring: how can somebody else get my calls without my password?',
    broken: 'The server takes the same nonce with the same count a second time, from whoever brings it.',
    seen: 'All that Bob’s phone sends passes Mallory. After half a minute he sends a REGISTER with the same Authorization, his own Contact, and Bob’s with expires=0, and gets 200. Bob’s phone still shows that it is registered, and Alice’s call is answered by Mallory.',
    why: 'The response proves that somebody knew the password when it was made. What it hashes is method, URI, nonce, count and cnonce; Contact, Call-ID and Via are not among it. Even auth-int covers only the body, and a REGISTER has none. So whoever hears one good request can put another Contact into it. What stops the copy is the count: each use of a nonce has a higher one, and only who has the password can compute the response for the next.',
    fix: 'The server remembers the highest count of each nonce and refuses what is not above it. Somebody who changes the first request on its way is still not stopped by that; TLS is, since it shuts the path.',
    read: ['RFC 3261 §26.1.1', 'RFC 3261 §26.3.2.1', 'RFC 7616 §5.5', 'RFC 7616 §3.4.3'],
    rules: ['auth-nc-increasing', 'replay-refused', 'challenge-md5-only'],
    symptom(run) {
      const world = endOf(run);
      const stolen = bindingsIn(world).filter(({ contact }) => contact.includes(mallory)).length;
      const { phase } = registrationOf(world, 'bob');
      const answered = run.packets.some(
        ({ source, text }) => source.startsWith(mallory) && /^SIP\/2\.0 200 .*CSeq: \d+ INVITE/s.test(text),
      );
      return stolen > 0 && answered
        ? `Bob’s phone shows: ${phase}. The table leads to ${mallory}, and Alice’s call was answered there.`
        : undefined;
    },
  },
};

const malloryAddress = `${mallory}:5060`;

/** Somebody through whose network everything of Bob’s phone goes: he passes it on, and keeps a copy. */
function listener(): Setup {
  const state = newScripted({
    address: malloryAddress,
    lines: [
      {
        on: 30_000,
        acts: [{ do: 'send', to: `${hosts.server}:5060`, text: stolenRegister }],
      },
      {
        on: 'packet',
        if: { destination: malloryAddress, method: 'INVITE' },
        acts: [
          {
            do: 'answer',
            status: 200,
            reason: 'OK',
            fields: [
              ['Record-Route', '{record-route}'],
              ['Contact', `<sip:bob@${malloryAddress}>`],
              ['Content-Type', 'application/sdp'],
            ],
            body: sessionDescription('bob', mallory),
          },
        ],
        note: { text: 'The call was meant for Bob: Mallory answers it.', spec: 'RFC 3261 §26.1.1' },
      },
      {
        on: 'packet',
        if: { destination: malloryAddress, method: 'BYE' },
        acts: [{ do: 'answer', status: 200, reason: 'OK' }],
      },
      { on: 'packet', if: { destination: malloryAddress }, acts: [] },
      { on: 'packet', acts: [{ do: 'forward' }] },
    ],
  });
  const addresses = [malloryAddress, `${hosts.bob}:*`];
  return { id: 'mallory', label: 'Mallory', addresses, state };
}

/** Bob’s credentials as they were heard, Mallory’s Contact, and Bob’s taken away. */
export const stolenRegister = buildRequest({
  method: 'REGISTER',
  uri: `sip:${domain}`,
  headers: [
    ['Via', `SIP/2.0/UDP ${malloryAddress};branch=z9hG4bK{new branch}`],
    ['Max-Forwards', '70'],
    ['From', `<sip:bob@${domain}>;tag={new tag}`],
    ['To', `<sip:bob@${domain}>`],
    ['Call-ID', '{new call-id}'],
    ['CSeq', '1 REGISTER'],
    ['Contact', `<sip:bob@${malloryAddress}>, <sip:bob@${hosts.bob}:5060>;expires=0`],
    ['Authorization', '{authorization}'],
  ],
});
