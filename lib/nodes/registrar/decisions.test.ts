import { expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { opening } from '@/test/registrar-answers';
import { register, scenario } from '@/test/scripted-client';
import { strict } from './profiles/strict';
import type { RegistrarConfig } from './registrar-state';

const desk = 'Contact: <sip:bob@192.0.2.201>';

/** The remarks about the last request: verdict and step, each with what in the request decided. */
function decisions(text: string, config: Partial<RegistrarConfig> = {}): string[] {
  const { entries } = run(scenario([opening, text], 5000, config));
  const entry = entries.findLast(
    ({ node, happening }) => node === 'registrar' && happening.kind === 'packet',
  );
  return (entry?.notes ?? []).map(({ verdict, step, evidence = [] }) => {
    const shown = evidence.map(({ from, to }) => text.slice(from, to));
    return [`${verdict} ${step}`, ...shown].join(' | ');
  });
}

const START = ['ok 8.2', 'ok 8.2.2.2'];
const BEFORE_AUTHENTICATION = [...START, 'ok 10.3 step 1 | sip:biloxi.example.com', 'ok 10.3 step 2'];

it('walks a registration through all steps', () => {
  const steps = decisions(register({ cseq: 2, lines: [`${desk};expires=600`] }));
  expect(steps.filter((step) => !step.startsWith('ok 10.3 step 3'))).toEqual([
    ...BEFORE_AUTHENTICATION,
    'ok 10.3 step 4 | sip:bob@biloxi.example.com | sip:bob@biloxi.example.com',
    'ok 10.3 step 5 | sip:bob@biloxi.example.com',
    'ok 10.3 step 6 | <sip:bob@192.0.2.201>;expires=600',
    'ok 10.3 step 7 | <sip:bob@192.0.2.201>;expires=600 | 600',
    'ok 10.3 step 8',
  ]);
  expect(steps[4]).toMatch(/^ok 10\.3 step 3 \| response="/);
});

it.each<[string, string, string]>([
  [
    'no hop left',
    register({ cseq: 2, uri: 'sip:chicago.example.com' }).replace(': 70', ': 0'),
    'refused 10.3 step 1 | sip:chicago.example.com',
  ],
  [
    'a broken field',
    register({ cseq: 2 }).replace('CSeq: 2 REGISTER', 'CSeq: 2 INVITE'),
    'refused 8.2 | REGISTER | INVITE',
  ],
  ['another scheme', register({ cseq: 2, uri: 'tel:+15551234' }), 'refused 8.2.2.1 | tel:+15551234'],
  [
    'a body',
    register({ cseq: 2 }).replace(
      /Content-Length: 0\s*$/,
      'Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi',
    ),
    'refused 8.2.3 | text/plain',
  ],
  [
    'a secure contact by an insecure way',
    register({ cseq: 2, lines: ['Contact: <sips:bob@192.0.2.201>'] }),
    'refused SIPS | sips:bob@192.0.2.201 | sip:biloxi.example.com',
  ],
  [
    'an extension',
    register({ cseq: 2, lines: ['Require: path, gruu'] }),
    'refused 10.3 step 2 | path | gruu',
  ],
  [
    'a strange address',
    register({ cseq: 2, to: 'sip:carol@biloxi.example.com' }),
    'refused 10.3 step 4 | sip:bob@biloxi.example.com | sip:carol@biloxi.example.com',
  ],
  [
    "somebody else's address",
    register({ cseq: 2, to: 'sip:alice@biloxi.example.com' }),
    'refused 10.3 step 4 | sip:bob@biloxi.example.com | sip:alice@biloxi.example.com',
  ],
  [
    'a star in company',
    register({ cseq: 2, lines: ['Contact: *', desk] }),
    'refused 10.3 step 6 | * | <sip:bob@192.0.2.201>',
  ],
  [
    'a star with parameters',
    register({ cseq: 2, lines: ['Contact: *;expires=0', 'Expires: 0'] }),
    'refused 10.3 step 6 | expires=0',
  ],
  [
    'a short time',
    register({ cseq: 2, lines: [`${desk};expires=10`, 'Expires: 600'] }),
    'refused 10.3 step 7 | 10',
  ],
  ['a short time for all', register({ cseq: 2, lines: [desk, 'Expires: 10'] }), 'refused 10.3 step 7 | 10'],
  ['a broken q', register({ cseq: 2, lines: [`${desk};q=7`] }), 'refused 10.3 step 7 | 7'],
])('shows what decided about %s', (_name, text, last) => {
  expect(decisions(text).at(-1)).toBe(last);
});

it('takes the steps of RFC 3261 §10.3 in their order', () => {
  const numbers = decisions(register({ cseq: 2, lines: [desk] })).flatMap(
    (decision) => /^ok 10\.3 step (\d)/.exec(decision)?.[1] ?? [],
  );
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

it.each([
  ['Expires: soon', 'soon', 'A time that cannot be read counts as 3600 seconds (RFC 3261 §10.2).'],
  ['Expires: 9000', '9000', '9000 seconds are more than this registrar grants: 7200.'],
  ['Expires: 600', '600', 'It grants the 600 seconds that the request asks for.'],
  ['Supported: path', '', 'The request asks for no time, so it is for the registrar to say: 3600 seconds.'],
])('says how a contact came to its time: %s', (field, shown, sentence) => {
  const text = register({ cseq: 2, lines: [desk, field] });
  const { entries } = run(scenario([opening, text], 5000));
  const notes = entries.flatMap((entry) => entry.notes.map((note) => note.text));
  expect(notes).toContain(`The address-of-record has 1 binding now: 1 written, 0 removed. ${sentence}`);
  const decided = ['ok 10.3 step 7', '<sip:bob@192.0.2.201>', shown].filter((part) => part !== '');
  expect(decisions(text)).toContain(decided.join(' | '));
});

it('says that a contact without a device holds for ever', () => {
  const text = register({ cseq: 2, lines: ['Contact: <mailto:bob@biloxi.example.com>'] });
  const notes = run(scenario([opening, text], 5000)).entries.flatMap((entry) => entry.notes);
  expect(notes.map((note) => note.text).join()).toContain('does not go away with a device holds for ever');
});

it('takes a request that spirals: only its own branch would make it a loop', () => {
  const text = register({ cseq: 2 }).replace('Via: ', 'Via: SIP/2.0/UDP 192.0.2.222;branch=z9hG4bKx, ');
  expect(decisions(text)).toContain('ok 16.3 | SIP/2.0/UDP 192.0.2.222;branch=z9hG4bKx');
  expect(decisions(text).at(-1)).toBe('ok 10.3 step 8');
});

it('takes a request with no hop left that has arrived', () => {
  expect(decisions(register({ cseq: 2 }).replace('Max-Forwards: 70', 'Max-Forwards: 0'))).toContain(
    'ok 16.3 | 0',
  );
});

it('notes that one registers for another', () => {
  const owners = { 'sip:alice@biloxi.example.com': ['bob'] };
  const text = register({ cseq: 2, to: 'sip:%61lice@Biloxi.Example.com', lines: [desk] });
  const { entries, packets } = run(scenario([opening, text], 5000, { owners }));
  expect(packets.at(-1)?.text).toContain('200 OK');
  const notes = entries.flatMap((entry) => entry.notes.map((note) => note.text));
  expect(notes).toContain(
    'bob may register sip:alice@biloxi.example.com. This is a third-party registration: From names sip:bob@biloxi.example.com.',
  );
});

it('says nothing to whom it is silent, and why', () => {
  const authentication = { ...strict.authentication, lockout: { failures: 1, silence: 10_000 } };
  const wrong = register({ cseq: 2 }).replace(/response="./, 'response="0');
  const { packets } = run(
    scenario([opening, wrong, register({ cseq: 3 })], 5000, { policy: { ...strict, authentication } }),
  );
  expect(packets.filter(({ from }) => from === 'registrar')).toHaveLength(2);
});
