import { describe, expect, it } from 'vitest';
import { parse } from '../parse';
import { bodyOf } from './body-of';
import { readSdp } from './sdp';

function read(...lines: readonly string[]) {
  const { text, ...rest } = parse(
    ['INVITE sip:a SIP/2.0', 'Content-Type: application/sdp', '', ...lines, ''].join('\r\n'),
  );
  const body = bodyOf({ text, ...rest });
  if (body.kind !== 'sdp') throw new Error('Expected SDP');
  return plain(readSdp(text, body));
}

/** Fields as their values alone, which are easier to compare. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  if ('value' in node && !('name' in node) && !('type' in node)) return node.value;
  const fields = Object.entries(node).filter(
    ([name, value]) => !['from', 'to'].includes(name) && value !== undefined,
  );
  return Object.fromEntries(fields.map(([name, value]) => [name, plain(value)]));
}

describe('readSdp', () => {
  it('reads the fields of the session and of each medium', () => {
    const session = ['v=0', 'o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1', 's=Call to John', 'i=Talk'];
    const contacts = ['u=http://example.com/', 'e=jane@example.com', 'e=j@example.com', 'p=+1 617 555-6011'];
    const rest = ['c=IN IP4 233.252.0.1/127/3', 'b=AS:64', 't=0 0', 't=3724394400 3724398000', 'a=recvonly'];
    const audio = ['m=audio 49170 RTP/AVP 0 8', 'i=Voice', 'a=rtpmap:0 PCMU/8000'];
    const video = ['m=video 51372/2 RTP/SAVP 99', 'c=IN IP6 2001:db8::2/3', 'a=fmtp:99 x=y:z'];
    expect(read(...session, ...contacts, ...rest, ...audio, ...video)).toEqual({
      version: '0',
      origin: {
        username: 'jdoe',
        sessionId: '3724394400',
        sessionVersion: '3724394405',
        networkType: 'IN',
        addressType: 'IP4',
        address: '198.51.100.1',
      },
      name: 'Call to John',
      information: 'Talk',
      uri: 'http://example.com/',
      emails: ['jane@example.com', 'j@example.com'],
      phones: ['+1 617 555-6011'],
      connections: [{ networkType: 'IN', addressType: 'IP4', address: '233.252.0.1', ttl: 127, count: 3 }],
      bandwidths: [{ type: 'AS', value: 64 }],
      times: [
        { start: 0, stop: 0 },
        { start: 3724394400, stop: 3724398000 },
      ],
      attributes: [{ name: 'recvonly' }],
      media: [
        {
          stream: { media: 'audio', port: 49170, protocol: 'RTP/AVP', formats: ['0', '8'] },
          information: 'Voice',
          connections: [],
          bandwidths: [],
          attributes: [{ name: 'rtpmap', value: '0 PCMU/8000' }],
        },
        {
          stream: { media: 'video', port: 51372, ports: 2, protocol: 'RTP/SAVP', formats: ['99'] },
          connections: [{ networkType: 'IN', addressType: 'IP6', address: '2001:db8::2', count: 3 }],
          bandwidths: [],
          attributes: [{ name: 'fmtp', value: '99 x=y:z' }],
        },
      ],
    });
  });

  it.each([
    ['o=jdoe 1 2 IN IP4', { origin: undefined }],
    ['o=jdoe one 2 IN IP4 a', { origin: undefined }],
    ['o=jdoe 1 2 IN IP4 a b', { origin: undefined }],
    ['c=IN IP4 233.252.0.1/a', { connections: [] }],
    ['c=IN IP4 233.252.0.1/1/2/3', { connections: [] }],
    ['c=IN IP6 ff00::1/1/2', { connections: [] }],
    ['c=IN  IP4 192.0.2.1', { connections: [] }],
    ['t=0', { times: [] }],
    ['t=0 later', { times: [] }],
    ['b=64', { bandwidths: [] }],
    ['b=AS:many', { bandwidths: [] }],
    ['a=', { attributes: [] }],
    ['a=rtp map:0', { attributes: [] }],
    ['m=audio 1 RTP/AVP', { media: [{ attributes: [] }] }],
    ['m=audio one RTP/AVP 0', { media: [{ attributes: [] }] }],
    ['m=audio 1/x RTP/AVP 0', { media: [{ attributes: [] }] }],
  ])('leaves out what is not of its form: %s', (line, expected) => {
    const all = read(line);
    expect(all).toMatchObject(plain(expected) as object);
    expect(JSON.stringify(all)).not.toContain('stream');
    expect(JSON.stringify(all)).not.toContain('origin');
  });
});
