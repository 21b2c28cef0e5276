import { describe, expect, it } from 'vitest';
import { via } from '@/lib/sip/headers/via';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { fieldOf, play } from '@/test/scripted-registrar';
import { isOwnSentBy } from './is-own-sent-by';

describe('the sent-by of a response is that of the phone', () => {
  it.each([
    ['UDP 192.0.2.201:5060', '192.0.2.201:5060', true],
    ['UDP 192.0.2.201', '192.0.2.201:5060', true],
    ['TLS client.biloxi.example.com', 'Client.Biloxi.example.com:5061', true],
    ['WS df7jal23ls0d.invalid', 'df7jal23ls0d.invalid', true],
    ['WSS client.biloxi.example.com', 'client.biloxi.example.com:443', true],
    ['UDP [2001:db8::9]', '[2001:DB8::9]:5060', true],
    ['UDP 203.0.113.9:40000', '192.168.1.20:5060', false],
    ['UDP 192.168.1.20:40000', '192.168.1.20:5060', false],
  ])('%s for %s: %s', (written, sentBy, expected) => {
    const hop = firstOf(parse(`SIP/2.0 200 OK\r\nVia: SIP/2.0/${written};branch=z9hG4bK1\r\n\r\n`), via);
    expect(hop && isOwnSentBy(hop, { sentBy })).toBe(expected);
  });

  it('or the phone does as if nothing had come', () => {
    const rewritten = (request: string) =>
      fieldOf(request, 'Via')?.replace('192.0.2.201:5060', '203.0.113.9:40000');
    const { line, notes } = play({
      script: (request) => ['200 OK', `Via: ${rewritten(request)}`],
      until: 300,
    });
    expect(line.registration.phase).toBe('registering');
    expect(notes).toEqual([expect.stringMatching(/203\.0\.113\.9:40000.*dropped/)]);
  });
});
