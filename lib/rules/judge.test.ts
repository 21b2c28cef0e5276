import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { applyEdits } from '@/lib/text/text-edit';
import { describeShared, readShared, sharedPath } from '@/test/shared';
import { INVITE } from './examples/call';
import * as registration from './examples/registration';
import * as session from './examples/session';
import { judge, judgeExchange } from './judge';

const F1 = asSent(registration.F1);
const F2 = asSent(registration.F2);
const F3 = asSent(registration.F3);
const zanzibar = { passwordOf: () => 'zanzibar' };

/** Examples are written with LF. */
function asSent(example: string): string {
  return example.replaceAll('\n', '\r\n');
}

/** Each problem in short: severity, rule, and what it points at. Remarks are left out. */
function found(problems: readonly Problem[] | undefined, text: string | undefined): readonly string[] {
  return worse(problems ?? []).map((one) => `${one.severity} ${one.rule}: ${slice(text ?? '', one)}`);
}

function worse(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity !== 'info');
}

describe('the judge', () => {
  it('has nothing against a right message', () => {
    expect(judge([F3], zanzibar)).toEqual([[]]);
  });

  it('names the right response and the known mistake, and puts it right', () => {
    const wrong = F3.replace('nc=00000001', 'nc=00000002');
    const [problems = []] = judge([wrong], zanzibar);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Expected response 0a91c0f0ded2fba77f78842108241d73 for the password of bob: The nonce count was hashed as 00000001 instead of 00000002',
    ]);
    expect(
      judge(
        [
          applyEdits(
            wrong,
            problems.flatMap((problem) => problem.fix?.edits ?? []),
          ),
        ],
        zanzibar,
      ),
    ).toEqual([[]]);
  });

  it.each([
    ['a missing nc', F3.replace(' nc=00000001,', ''), 'auth-cnonce-nc: qop=auth'],
    ['a missing cnonce', F3.replace(', cnonce="0a4f113b"', ''), 'auth-cnonce-nc: qop=auth'],
    ['a method in small letters', F1.replace('REGISTER', 'Register'), 'method-token-case: Register'],
    ['a CSeq that is swapped', F3.replace('2 REGISTER', 'REGISTER 2'), 'header-value-form: REGISTER 2'],
    ['a CSeq without a method', F3.replace('2 REGISTER', '2'), 'header-value-form: '],
    [
      'a list that lacks its quotation marks',
      F2.replace('"auth"', 'auth,auth-int'),
      'quoted-params: qop=auth,auth-int',
    ],
    ['a semicolon in the place of a comma', F2.replace(', algorithm', ';algorithm'), 'auth-comma-list: ;'],
  ])('says one thing of %s', (_, text, problem) => {
    expect(found(judge([text], zanzibar)[0], text)).toEqual([`error ${problem}`]);
  });

  it('wants no new branch of a CANCEL and an ACK whose number is wrong', () => {
    const ack = session.ACK_OF_BUSY.replace('1 ACK', '2 ACK');
    const cancel = session.CANCEL.replace('1 CANCEL', '2 CANCEL');
    const texts = [INVITE, session.RINGING, cancel, session.BUSY, ack].map(asSent);
    const rules = judge(texts).flatMap((problems) => worse(problems).map(({ rule }) => rule));
    expect(rules).toEqual(['cancel-copies-invite', 'ack-cseq']);
  });

  it('finds the challenge that is answered by its nonce and realm with case', () => {
    const challenge = F2.split('WWW-Authenticate')[1]?.split('Content-Length')[0] ?? '';
    const shouted = challenge.replace('atlanta.example.com', 'ATLANTA.EXAMPLE.COM').replace('ea9c', 'EA9C');
    const both = F2.replace(challenge, `${challenge}WWW-Authenticate${shouted}`);
    expect(judge([both, F3], zanzibar).map(worse)).toEqual([[], []]);
  });

  it('takes a text that comes again for a retransmission', () => {
    expect(judge([F3, F3, F3], zanzibar)).toEqual([[], [], []]);
  });

  it('compares received with the address that a request came from', () => {
    const response = F3.replace(/^REGISTER.*\r\n/, 'SIP/2.0 403 Forbidden\r\n')
      .replace('branch=z9hG4bKnashd92', 'branch=z9hG4bKnashd92;received=192.0.2.9')
      .replace(/(To: .*)/, '$1;tag=37GkEhwl6')
      .replace(/Max-Forwards.*\r\n/, '')
      .replace(/Authorization[\s\S]*?(?=Content)/, '');
    const observed = [{ message: parse(F3), source: '192.0.2.201:5061' }, { message: parse(response) }];
    expect(
      judgeExchange(observed).map((problems, at) => found(problems, observed[at]?.message.text)),
    ).toEqual([[], ['error resp-received: 192.0.2.9']]);
  });

  it('never fails and reports in order of position, whatever the texts are', () => {
    const pieces = F3.split(/(?<=[ ;,="\r\n<>])/);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 })
      .map((chosen) => chosen.join(''));
    const shuffled = fc.shuffledSubarray(F3.split('\r\n')).map((lines) => `${lines.join('\r\n')}\r\n\r\n`);
    fc.assert(
      fc.property(fc.array(fc.oneof(text, shuffled), { maxLength: 4 }), (texts) => {
        judge(texts, zanzibar).forEach((problems, at) => {
          const starts = problems.map(({ from }) => from);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
          for (const { from, to } of problems) {
            expect(0 <= from && from <= to && to <= (texts[at] ?? '').length).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

describeShared('RFC 3665 as printed', () => {
  const printed = (section: string) =>
    ['F1', 'F2', 'F3', 'F4']
      .map((id) => `rfc3665/s${section}-${id}.sip`)
      .filter((name) => fs.existsSync(sharedPath(name)))
      .map(readShared);

  const alone = (section: string) => printed(section).map((text) => found(judge([text])[0], text));

  const together = (section: string) => {
    const texts = printed(section);
    return judge(texts).map((problems, at) => found(problems, texts[at]));
  };

  const F3_ALONE = [
    'warning auth-qop-missing: Digest',
    'error auth-comma-list: ',
    'error auth-response-length: dfe56131d1958046689d83306477ecc',
  ];

  it('2.1: each message by itself', () => {
    expect(alone('2.1')).toEqual([[], [], F3_ALONE, []]);
  });

  it('2.1: the exchange', () => {
    // Beside its challenge it is known that a qop was offered: the suspicion gives way to the fault.
    const f3 = [
      'warning auth-retry-same-ids: tag=ja743ks76zlflH',
      'error auth-qop-required: Digest',
      ...F3_ALONE.slice(1),
    ];
    expect(together('2.1')).toEqual([[], [], f3, []]);
  });

  it('2.1: nothing is left once F3 is put right', () => {
    const [f1 = '', f2 = '', , f4 = ''] = printed('2.1');
    const texts = [f1, f2, F3, f4.replace('ja743ks76zlflH', 'a73kszlfl')];
    expect(judge(texts, zanzibar).map(worse)).toEqual([[], [], [], []]);
  });

  it('2.2 to 2.5', () => {
    expect(together('2.2')).toEqual([
      [
        'error sips-aor-all-sips: mailto:bob@biloxi.example.com',
        'error auth-cnonce-nc: qop="auth"',
        'error auth-unquoted-params: qop="auth"',
      ],
      [],
    ]);
    expect(together('2.3')).toEqual([['warning auth-qop-missing: Digest'], []]);
    expect(together('2.4')).toEqual([['warning auth-qop-missing: Digest'], []]);
    expect(together('2.5')).toEqual([
      ['error mandatory-headers: REGISTER', 'warning via-received-by-client: received=192.0.2.201'],
      [],
      ['warning auth-retry-same-ids: tag=JueHGuidj28dfga', 'error auth-qop-required: Digest'],
      [],
    ]);
  });
});

describeShared('REGISTER examples of other RFCs', () => {
  /**
   * The first is a known fault of RFC 3261 (§24.1), the UUID of RFC 7118 has too few digits and the tag of RFC 3608 too;
   * the others come of header fields that the RFC leaves out in print.
   */
  const known: Readonly<Record<string, string>> = {
    'rfc3261-F2.sip': 'error 200-expires-param: <sip:bob@192.0.2.4>',
    'rfc7118-F3.sip': 'warning instance-uuid: f81-7dec-14a06cf1',
    'rfc7118-F4.sip': 'warning instance-uuid: f81-7dec-14a06cf1',
    ...Object.fromEntries(
      ['rfc3327-F1', 'rfc3327-F2', 'rfc3327-F3', 'rfc3327-F4', 'rfc3608-F1', 'rfc3608-F2', 'rfc3608-F3'].map(
        (name) => [`${name}.sip`, 'error mandatory-headers: REGISTER'],
      ),
    ),
    ...Object.fromEntries(
      ['F6', 'F7', 'F8', 'F9'].map((id) => [
        `rfc3327-${id}.sip`,
        'error 200-expires-param: <sip:UA1@192.0.2.4>',
      ]),
    ),
    ...Object.fromEntries(
      ['F6', 'F7', 'F8'].map((id) => [
        `rfc3608-${id}.sip`,
        'warning tag-randomness: 87654; error 200-expires-param: <sip:UA1@UADDR1.VISITED.EXAMPLE.ORG>',
      ]),
    ),
  };

  it('have the known faults and no other', () => {
    const files = fs.readdirSync(sharedPath('register-examples')).filter((file) => file.endsWith('.sip'));
    const results = files.flatMap((file) => {
      const text = readShared(`register-examples/${file}`);
      const problems = found(judge([text])[0], text);
      return problems.length === 0 ? [] : [[file, problems.join('; ')]];
    });
    expect(Object.fromEntries(results)).toEqual(known);
  });
});

describeShared('traffic of real phones and registrars', () => {
  interface Captured {
    readonly accounts: readonly { readonly username: string; readonly password: string }[];
    readonly messages: readonly {
      readonly kind: string;
      readonly file: string;
      readonly src: string;
      readonly retransmission_of?: number | null;
    }[];
  }

  const judged = (scenario: string) => {
    const { accounts, messages }: Captured = JSON.parse(readShared(`captures/${scenario}/manifest.json`));
    const observed = messages
      .filter(({ kind }) => kind === 'sip')
      .map(({ file, src, retransmission_of }) => ({
        message: parse(readShared(`captures/${scenario}/${file}`)),
        source: src,
        repeats: typeof retransmission_of === 'number',
      }));
    const passwordOf = (user: string) => accounts.find(({ username }) => username === user)?.password;
    return judgeExchange(observed, { passwordOf }).flatMap((problems, at) =>
      found(problems, observed[at]?.message.text).map((line) => `${at + 1} ${line}`),
    );
  };

  it.each([
    'c10-baresip-call-sipp',
    'k49-script-sha256',
    'l01-baresip-lose-401',
    'l04-baresip-late-401',
    'l10-linphone-late-401',
    'l19-jami-lose-401',
    'u05-sipsak-tcp',
    'u11-sipsak-423',
    'u22-baresip-tls',
    'u28-baresip-stale',
    'u31-baresip-password-colon',
    'u34-baresip-authinfo',
    'u50-linphone-stale',
    'u53-linphone-sha256-default',
    'u60-twinkle-udp',
    'u63-twinkle-wrong-password',
    'u72-twinkle-short-grant',
    'u88-jami-refresh-stale',
    'u91-netsip-tcp',
    'w15-sipjs-ws-sha256',
  ])('no error in %s', (scenario) => {
    expect(judged(scenario).filter((line) => line.includes(' error '))).toEqual([]);
  });

  it('finds the faults that were made on purpose, or by the software', () => {
    expect(judged('k07-sipp-star-bad').filter((line) => line.includes('error'))).toEqual([
      '5 error contact-star-expires-0: 600',
      '7 error contact-star-expires-0: *',
      '9 error contact-star-alone: *',
    ]);
    expect(judged('w03-sipjs-wss')).toEqual(['5 error auth-nc-increasing: 00000001']);
    expect(judged('t02-twisted-baresip').map((line) => line.split(':')[0])).toEqual([
      '2 error resp-to-tag',
      '2 error 200-expires-param',
      '4 error resp-to-tag',
      '4 error 200-expires-param',
      '4 error 200-lists-removed',
    ]);
  });
});
