import { expect, it } from 'vitest';
import { answerChallenge } from '@/lib/nodes/user-agent/answer-challenge';
import { readChallenge } from '@/lib/nodes/user-agent/read-challenge';
import { rollDice } from '@/lib/sim/dice';
import type { Address } from '@/lib/sim/scenario';
import { parse } from '@/lib/sip/parse';
import { register } from '@/test/scripted-client';
import { handleRegistrar } from '../registrar';
import { newRegistrar, type Registrar } from '../registrar-state';
import { profiles } from './index';
import type { RegistrarProfile } from './registrar-profile';

/** What one phone asks of every profile, and how it gets there from the first challenge. */
const situations: Readonly<Record<string, (phone: Phone) => string>> = {
  'first REGISTER': ({ first }) => first,
  'right credentials': ({ answer }) => answer({}),
  'wrong password': ({ answer }) => answer({ password: 'carnival' }),
  'unknown user': ({ answer }) => answer({ username: 'nobody' }),
  'repeated nc': ({ answer }) => {
    answer({});
    return answer({});
  },
  'stale nonce': ({ answer, policy }) => answer({ after: policy.authentication.nonceLifetime + 1000 }),
  'short expiry': ({ answer }) => answer({ written: ['Content-Length', 'Expires: 10\r\nContent-Length'] }),
  'To with a tag': ({ answer }) => answer({ written: [/(?<=To: .*)$/m, ';tag=mine'] }),
  'behind a NAT': ({ answer }) =>
    answer({ written: [/(?<=Via: .* )192.0.2.201|(?<=bob@)192.0.2.201/g, '10.0.0.7'] }),
  'a body': ({ answer }) => answer({ written: [/Content-Length: 0\r\n\r\n$/, BODY] }),
  'second phone': ({ answer }) => {
    answer({});
    return answer({
      source: '192.0.2.77:5060',
      written: [/(?<=Via: .* )192.0.2.201|(?<=bob@)192.0.2.201/g, '192.0.2.77'],
    });
  },
};

/** A few words that no registrar knows what to do with. */
const BODY = 'Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';

interface Again {
  readonly username?: string;
  readonly password?: string;
  /** Another phone, which comes from here and is challenged by itself. */
  readonly source?: Address;
  /** What is written in place of what. */
  readonly written?: readonly [what: string | RegExp, instead: string];
  /** ms since the request before. */
  readonly after?: number;
}

/** A phone that got its first 401, and answers it. */
interface Phone {
  readonly policy: RegistrarProfile;
  readonly first: string;
  readonly answer: (again: Again) => string;
}

function phoneAt(policy: RegistrarProfile): Phone {
  const send = newConversation(policy);
  let cseq = 0;
  const ask = (auth: string | false) => register({ cseq: ++cseq, auth, lines: [contact] });
  const first = send(ask(false), phoneAddress, 0);
  return {
    policy,
    first,
    answer({ username = 'bob', password = 'zanzibar', source, written = ['', ''], after = 1000 }) {
      const challenged = source === undefined ? first : send(ask(false), source, 0);
      const read = readChallenge(parse(challenged), 401);
      if (typeof read === 'string') return read;
      const account = { username, password, registrar: 'sip:biloxi.example.com' };
      const { field } = answerChallenge(read.challenge, account, 'c');
      return send(ask(field[1]).replace(...written), source ?? phoneAddress, after);
    },
  };
}

const contact = 'Contact: <sip:bob@192.0.2.201>';
const [phoneAddress, registrarAddress] = ['192.0.2.201:5060', '192.0.2.222:5060'];

/** Sends texts to a registrar, some ms after one another, and gives back what it sends. */
function newConversation(policy: RegistrarProfile): (text: string, source: Address, after: number) => string {
  const dice = rollDice(1, 'registrar', {}, {});
  let now = 0;
  let registrar: Registrar = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: policy.realm ?? 'biloxi.example.com',
    passwords: { bob: 'zanzibar' },
    owners: { 'sip:bob@biloxi.example.com': ['bob'] },
    policy,
  });
  return (text, source, after) => {
    now += after;
    const step = handleRegistrar(
      registrar,
      {
        kind: 'packet',
        packet: 'phone#1',
        text,
        source,
        destination: registrarAddress,
        transport: 'UDP',
      },
      { now, self: 'registrar', transport: { name: 'UDP', reliable: false }, dice, resolve: (host) => host },
    );
    registrar = step.state;
    return step.effects.flatMap((effect) => (effect.do === 'send' ? [effect.text] : [])).join('\n');
  };
}

/** The first line, and the header fields that say what the registrar thinks; of nonces how many digits they have. */
function told(response: string): string {
  const fields = response.replaceAll('\r\n ', ' ').split('\r\n');
  const shown = fields.filter((line) =>
    /^(WWW-Authenticate|Contact|Expires|Min-Expires|Service-Route|Accept|Date):/.test(line),
  );
  return [(fields[0] ?? '').replace('SIP/2.0 ', ''), ...shown]
    .map((line) => line.replace(/(?<=nonce=")[^"]*/, formOf))
    .join(`\n${' '.repeat(22)}`);
}

/** `8-4-4-4-12` of a UUID. */
function formOf(nonce: string): string {
  return nonce.replace(/\w+/g, (digits) => String(digits.length));
}

it('every profile answers in its own way', async () => {
  const blocks = profiles.map((profile) => [
    `${profile.id}: ${profile.summary}`,
    ...Object.entries(situations).map(([name, ask]) => `  ${name.padEnd(20)}${told(ask(phoneAt(profile)))}`),
    '',
  ]);
  await expect(blocks.flat().join('\n')).toMatchFileSnapshot('./answers.txt');
});
