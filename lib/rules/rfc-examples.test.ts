import { describe, expect, it } from 'vitest';
import { textOf } from '@/lib/sip/bytes';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { describeShared, readShared, sharedBytes } from '@/test/shared';
import { type JudgeOptions, judge, judgeExchange } from './judge';
import { type ExampleFinding, furtherFindings, passedOver } from './rfc-examples.findings';
import type { Observed } from './rule';

interface Printed {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly status?: number;
  readonly section: string;
}

interface Manifest {
  readonly flows: readonly {
    readonly number: string;
    readonly messages: readonly Omit<Printed, 'section'>[];
  }[];
}

/** The messages that RFC 3665 prints, and headers of other RFCs, judged as they are printed. */
describeShared('what the rules say of the examples of RFCs', () => {
  const research = JSON.parse(readShared('data/rfc-example-findings.json')) as readonly ExampleFinding[];
  const { flows } = JSON.parse(readShared('rfc3665/manifest.json')) as Manifest;
  const printed = flows.flatMap(({ number, messages }) =>
    messages.map((one) => ({ ...one, section: number })),
  );

  /** `3665 2.1 F3 auth-comma-list` */
  const found = new Map<string, Problem>([
    ...flows.flatMap(({ number }) => findingsIn(printed.filter(({ section }) => section === number))),
    ...findingsIn(
      printed.filter(({ section }) => /^2\.[1-4]$/.test(section)),
      ' in session',
    ),
    ...otherExamples(),
  ]);

  /** Every place of a finding, as a key of `found`. */
  function keysOf({ rfc, message, rule }: ExampleFinding): readonly string[] {
    return placesOf(message, printed).map((place) => `${rfc} ${place} ${rule}`);
  }

  describe('everything of the research list', () => {
    const known = new Set(passedOver.flatMap(keysOf));
    it.each(research.map((one) => [`RFC ${one.rfc} ${one.message}: ${one.rule}`, one] as const))(
      '%s',
      (_, one) => {
        const keys = keysOf(one);
        expect(keys).not.toEqual([]);
        expect(keys.filter((key) => !found.has(key) && !known.has(key))).toEqual([]);
      },
    );
  });

  it('is all that is found, but for what is declared', () => {
    const declared = new Set([...research, ...furtherFindings].flatMap(keysOf));
    const serious = [...found].filter(([, { severity }]) => severity !== 'info').map(([key]) => key);
    // Read as one session, section 2 has its other faults once more.
    const undeclared = serious.filter(
      (key) => !declared.has(key) && !declared.has(key.replace(' in session', '')),
    );
    expect(undeclared).toEqual([]);
  });

  it('has no declaration that is stale', () => {
    const listed = new Set(research.flatMap(keysOf));
    const further = furtherFindings.flatMap(keysOf);
    expect(further.filter((key) => !found.has(key) || listed.has(key))).toEqual([]);
    expect(passedOver.flatMap(keysOf).filter((key) => found.has(key) || !listed.has(key))).toEqual([]);
    for (const { because } of [...furtherFindings, ...passedOver]) expect(because).toMatch(/^[A-Z].*\.$/);
  });
});

/** `3.2 F4, 3.3 F4/F10` is `3.2 F4`, `3.3 F4` and `3.3 F10`: a section that is not repeated is the one before. */
function placesOf(message: string, printed: readonly Printed[]): readonly string[] {
  if (message === '2.x 200') {
    const final = printed.filter(({ section, status }) => section.startsWith('2.') && status === 200);
    return final.map(({ section, id }) => `${section} ${id}`);
  }
  if (message === '2.2-2.4 F1') return ['2.2', '2.3', '2.4'].map((section) => `${section} F1 in session`);
  let section = '';
  return message.split(/[;,]\s*/).flatMap((part) => {
    const [first = '', ids] = /^\d/.test(part) ? part.split(' ') : [section, part];
    section = first;
    return ids === undefined ? [section] : ids.split('/').map((id) => `${section} ${id}`);
  });
}

/** What is found in messages that are one exchange. */
function findingsIn(messages: readonly Printed[], suffix = ''): readonly [string, Problem][] {
  const problems = judgeExchange(messages.map(observedOf));
  return messages.flatMap(({ section, id }, at) =>
    (problems[at] ?? []).map((one): [string, Problem] => [`3665 ${section} ${id}${suffix} ${one.rule}`, one]),
  );
}

function observedOf(printed: Printed): Observed {
  const { file, from, to } = printed;
  const message = parse(textOf(sharedBytes(`rfc3665/${file}`)));
  return { message, source: addressOf(from, printed), destination: addressOf(to, printed) };
}

/** Bob is in Chicago in 3.6, and goes there in 3.7. */
function addressOf(who: string, { section, id }: Printed): string {
  const isInChicago = section === '3.6' || (section === '3.7' && Number(id.slice(1)) >= 9);
  const host = who === 'Bob' && isInChicago ? '192.0.2.100' : ADDRESSES[who];
  if (host === undefined) throw new Error(`Expected an address of ${who}`);
  return `${host}:${section.startsWith('2.') ? 5061 : 5060}`;
}

/** Those of RFC 3665 §1.2; the redirect server, which it leaves out, is a server of biloxi.example.com. */
const ADDRESSES: Readonly<Record<string, string>> = {
  Alice: '192.0.2.101',
  Bob: '192.0.2.201',
  'Proxy 1': '192.0.2.111',
  'Proxy 2': '192.0.2.222',
  'Proxy 3': '192.0.2.233',
  ALG: '192.0.2.128',
  'SIP Server': '192.0.2.222',
  'Redirect Server': '192.0.2.222',
};

/** The examples of other RFCs that the research list names. */
function otherExamples(): readonly [string, Problem][] {
  const registration = ['rfc3261-F1.sip', 'rfc3261-F2.sip'].map((file) =>
    textOf(sharedBytes(`register-examples/${file}`)),
  );
  const hashed = printedHeader('7616', /^3\.9\.2\. /m, 'Authorization: Digest');
  const plain = hashed
    .replace(/username="[0-9a-f]*"/, 'username="Jäsøn Doe"')
    .replace(/,\s*userhash=true/, '');
  return [
    ...judge(registration).flatMap((problems, i) => named(`3261 24.1 F${i + 1}`, problems)),
    ...named('3261 20.7 example', headerProblems(printedHeader('3261', /^20\.7 /m, 'Authorization:'))),
    ...named(
      '3261 20.28 example',
      headerProblems(printedHeader('3261', /^20\.28 /m, 'Proxy-Authorization:')),
    ),
    ...named(
      '3261 22.2 example',
      headerProblems(printedHeader('3261', /^22\.2 /m, 'Authorization:'), {
        passwordOf: () => 'Circle Of Life',
      }),
    ),
    ...named('3261 26.3.2.1', wrongChallenge()),
    // With the name in the place of its hash, as the server reads it.
    ...named(
      '7616 3.9.2 example',
      headerProblems(plain, {
        passwordOf: () => 'Secret, or not?',
      }),
    ),
  ];
}

function named(place: string, problems: readonly Problem[] = []): readonly [string, Problem][] {
  return problems.map((one) => [`${place} ${one.rule}`, one]);
}

/** The first header field of that name in a section, without the margin of the print, and with strings that it breaks mended. */
function printedHeader(rfc: string, section: RegExp, begin: string): string {
  const text = readShared(`rfcs/rfc${rfc}.txt`);
  const from = text.indexOf(begin, text.search(section));
  const lines = text.slice(from, text.indexOf('\n\n', from)).split('\n');
  return lines
    .map((line) => line.trim())
    .reduce((header, line) => header + (isWithinString(header) ? line : `\r\n ${line}`));
}

function isWithinString(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

/** What is found in a header field that is printed alone, within the smallest request that can hold it. */
function headerProblems(header: string, options: JudgeOptions = {}): readonly Problem[] {
  const uri = /\buri="([^"]*)"/.exec(header)?.[1] ?? 'sip:atlanta.com';
  const text = `GET ${uri} SIP/2.0\r\n${header}\r\n\r\n`;
  const from = text.indexOf(header);
  const isInHeader = (problem: Problem) => problem.from >= from && problem.to <= from + header.length;
  return (judge([text], options)[0] ?? []).filter(isInHeader);
}

/** RFC 3261 §26.3.2.1 tells of a 401 with the reason and the header field of a 407. */
function wrongChallenge(): readonly Problem[] {
  const text = readShared('rfcs/rfc3261.txt');
  const [, status, reason, header] =
    /challenge the request with a (\d+)\s+\(([\w ]+)\) response\.\s+The "realm" parameter\s+within the ([\w-]+) header/.exec(
      text,
    ) ?? [];
  const response = `SIP/2.0 ${status} ${reason}\r\n${header}: Digest realm="atlanta.com", nonce="c60f3082ee1212b402a21831ae"\r\n\r\n`;
  const line = response.indexOf('\r\n');
  return (judge([response])[0] ?? []).filter(({ to, rule }) => to <= line && rule !== 'mandatory-headers');
}
