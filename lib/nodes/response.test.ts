import { describe, expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { via } from '@/lib/sip/headers/via';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { opening } from '@/test/registrar-answers';
import { clientAt, scenario } from '@/test/scripted-client';
import { sourceEdits } from './response';

describe('over a stream', () => {
  const stream = (request: string) =>
    run({ ...scenario([request]), transport: { name: 'TCP', reliable: true } });

  it('asks for a Content-Length', () => {
    const { packets } = stream(opening.replace('Content-Length: 0\r\n', ''));
    expect(packets[1]?.text).toMatch(/^SIP\/2\.0 400 Bad Request: Content-Length is missing/);
  });

  it('waits for a body that never comes', () => {
    const { packets, entries } = stream(opening.replace('Content-Length: 0', 'Content-Length: 4'));
    expect(packets).toHaveLength(1);
    const notes = entries.flatMap((entry) => entry.notes.map(({ text }) => text));
    expect(notes.join(' ')).toContain('4 bytes more');
  });
});

describe('a response', () => {
  const first = (request: string) => run(scenario([request])).packets[1];

  it('copies Via, From, To, Call-ID and CSeq, in every fold, and tags To', () => {
    const request = opening.replace('From: Bob <', 'From: Bob\r\n  <');
    const text = first(request)?.text ?? '';
    expect(text).toContain('From: Bob\r\n  <sip:bob@biloxi.example.com>;tag=1\r\n');
    expect(text).toMatch(/\r\nTo: Bob <sip:bob@biloxi.example.com>;tag=[0-9a-f]{10}\r\n/);
  });

  it('keeps a To tag that the request has', () => {
    const text = first(
      opening.replace('To: Bob <sip:bob@biloxi.example.com>', 'To: <sip:bob@biloxi.example.com>;tag=mine'),
    );
    expect(text?.text).toContain('To: <sip:bob@biloxi.example.com>;tag=mine\r\n');
  });

  it('corrects a received that the client wrote itself, and leaves an rport with a value alone', () => {
    const packet = first(opening.replace(':5060;branch', ':7777;received=1.2.3.4;rport=7;branch'));
    expect(packet?.text).toContain(':7777;received=192.0.2.201;rport=7;branch=z9hG4bKa1\r\n');
    expect(packet?.destination).toBe('192.0.2.201:7777');
  });

  it('adds received where the sender was somewhere else, and fills in rport', () => {
    const natted = opening.replace('192.0.2.201:5060;branch', '10.0.0.7:9999;rport;branch');
    const packet = first(natted);
    expect(packet?.text).toContain(
      'Via: SIP/2.0/UDP 10.0.0.7:9999;rport=5060;branch=z9hG4bKa1\r\n ;received=192.0.2.201',
    );
    expect(packet?.destination).toBe(clientAt);
  });

  it('writes an IPv6 address into received without the brackets of a Via', () => {
    const hop = firstOf(
      parse('REGISTER sip:a SIP/2.0\r\nVia: SIP/2.0/UDP [2001:db8::9]:5060;rport\r\n\r\n'),
      via,
    );
    const route = { source: '[2001:db8::9]:40000', destination: '[2001:db8::1]:5060', transport: 'UDP' };
    expect(hop && sourceEdits(hop, route).map(({ insert }) => insert)).toEqual([
      '=40000',
      '\r\n ;received=2001:db8::9',
    ]);
  });

  it('goes to the port of Via where there is no rport, whoever listens there', () => {
    const packet = first(opening.replace('192.0.2.201:5060', '192.0.2.201:7777'));
    expect(packet).toMatchObject({ arrivedAt: null, lost: 'nobody listens at 192.0.2.201:7777' });
    expect(packet?.destination).toBe('192.0.2.201:7777');
  });

  it('stamps only the top one of several hops', () => {
    const hops = opening.replace('Via: ', 'Via: SIP/2.0/UDP proxy.example.com;branch=z9hG4bKp, ');
    expect(first(hops)?.text).toContain(
      'Via: SIP/2.0/UDP proxy.example.com;branch=z9hG4bKp\r\n ;received=192.0.2.201, SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bKa1\r\n',
    );
  });
});
