import { expect, it } from 'vitest';
import { textOf } from '@/lib/sip/bytes';
import { messageOfDatagram } from '@/lib/sip/framing/message-of-datagram';
import { slice } from '@/lib/text/span';
import { describeShared, readShared, sharedBytes } from '@/test/shared';
import { judge } from './judge';

interface Torture {
  readonly name: string;
  readonly file: string;
  readonly category: string;
}

/** For each message of RFC 4475 that is not simply right: the errors, each with the characters that it points at. */
const errors: Readonly<Record<string, readonly (readonly [rule: string, at: string])[]>> = {
  baddn: [
    ['display-name-quoting', 'Bell, Alexander'],
    ['display-name-quoting', 'Watson, Thomas'],
    ['message-ends-with-empty-line', ''],
  ],
  badinv01: [
    ['parameter-form', ';'],
    ['parameter-form', ';'],
    ['via-form', ''],
    ['parameter-form', ';'],
    ['header-value-form', ','],
    ['header-value-form', ''],
    ['parameter-form', ';'],
    ['parameter-form', ';'],
    ['parameter-form', ';'],
    ['parameter-form', ';'],
  ],
  bigcode: [['status-line-form', '4294967301']],
  clerr: [['content-length-matches', '9999']],
  insuf: [
    ['invite-contact', 'INVITE'],
    ['mandatory-headers', 'INVITE'],
    ['mandatory-headers', 'INVITE'],
    ['mandatory-headers', 'INVITE'],
    ['mandatory-headers', 'INVITE'],
  ],
  lwsruri: [['request-uri-no-brackets', 'sip:user@example.com; lr']],
  mismatch01: [['cseq-method', 'INVITE']],
  multi01: [
    ['single-instance-header', 'CSeq: 59 INVITE'],
    ['single-instance-header', 'Call-ID: multi01.98asdh@192.0.2.2'],
    ['single-instance-header', 'To: sip:other@example.net'],
    ['single-instance-header', 'From: sip:caller@example.net;tag=2923420123'],
    ['invite-contact', '<sip:caller@host36.example.net>'],
    ['single-instance-header', 'Max-Forwards: 5'],
  ],
  quotbal: [['quoted-string-closed', '"Mr. J. User']],
  regbadct: [['name-addr-required', 'sip:user@example.com?Route=%3Csip:sip.example.com%3E']],
  scalar02: [
    ['cseq-range', '36893488147419103232'],
    ['max-forwards-range', '300'],
  ],
  trws: [['request-line-form', '  ']],
};

describeShared('the torture test messages of RFC 4475', () => {
  const { messages } = JSON.parse(readShared('rfc4475/manifest.json')) as { messages: readonly Torture[] };

  it.each(messages)('$name, which is $category', ({ name, file, category }) => {
    const bytes = sharedBytes(`rfc4475/${file}`);
    const { text } = messageOfDatagram(bytes);
    expect(textOf(bytes).startsWith(text)).toBe(true);
    const found = judge([text])[0]?.filter(({ severity }) => severity === 'error') ?? [];
    const shown = found.map((problem) => [problem.rule, slice(text, problem)]);
    expect(shown).toEqual(errors[name] ?? []);
    if (category === 'valid') expect(shown).toEqual([]);
    if (category === 'invalid') expect(shown).not.toEqual([]);
  });
});
