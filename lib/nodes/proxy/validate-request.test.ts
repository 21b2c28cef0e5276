import { expect, it } from 'vitest';
import { play, type Setting } from '@/test/call-scenario';

const INVITE = play({}).packets.find(({ id }) => id === 'alice#1')?.text ?? '';

/** What comes of Alice's INVITE where it is written otherwise. */
function played(text: string, setting: Setting = {}) {
  return play({ ...setting, edits: [{ kind: 'replace', packet: 'alice#1', text }] });
}

/** The answers to Alice, without those that are on the way. */
function answersOf({ packets }: ReturnType<typeof play>): string[] {
  return packets
    .filter(({ from, to, text }) => from === 'server' && to === 'alice' && !/^SIP\/2\.0 1/.test(text))
    .map(({ text }) => {
      const [first = '', ...lines] = text.split('\r\n');
      return [first.slice(8), ...lines.filter((line) => /^(Unsupported|Warning):/.test(line))].join(' | ');
    });
}

const withLine = (line: string) => INVITE.replace('Max-Forwards', `${line}\r\nMax-Forwards`);

it.each<[string, string, string]>([
  [
    'an extension that proxies lack: those of them that it lacks are named (RFC 3261 §16.3 item 5)',
    withLine('Proxy-Require: path, sec-agree, foo'),
    '420 Bad Extension | Unsupported: sec-agree, foo',
  ],
  ['an extension that it has', withLine('Proxy-Require: Path'), '200 OK'],
  ['what is required of the phone alone', withLine('Require: foo'), '200 OK'],
  [
    'a body that is not all there (RFC 3261 §18.3)',
    INVITE.replace(/Content-Length: \d+/, 'Content-Length: 9999'),
    '400 Bad Request: the body is shorter than Content-Length',
  ],
  [
    'a phone without TLS under a sips URI (RFC 5630 §5.3)',
    INVITE.replace('INVITE sip:', 'INVITE sips:'),
    '480 Temporarily Unavailable | Warning: 380 192.0.2.222:5060 "SIPS Not Allowed"',
  ],
  [
    'a maddr that leads here: it has done its work (RFC 3261 §16.4)',
    INVITE.replace('biloxi.example.com SIP', 'biloxi.example.com;maddr=192.0.2.222;transport=udp SIP'),
    '200 OK',
  ],
])('a proxy is asked for %s', (_what, text, expected) => {
  expect(answersOf(played(text))[0]).toBe(expected);
});

it('goes where a maddr leads, with the Request-URI as it is', () => {
  const uri = 'sip:bob@biloxi.example.com;maddr=192.0.2.201';
  const { packets } = played(INVITE.replace('sip:bob@biloxi.example.com SIP', `${uri} SIP`));
  const passedOn = packets.find(({ from, text }) => from === 'server' && text.startsWith('INVITE'));
  expect(passedOn?.text.split('\r\n')[0]).toBe(`INVITE ${uri} SIP/2.0`);
  expect(passedOn?.destination).toBe('192.0.2.201:5060');
});
