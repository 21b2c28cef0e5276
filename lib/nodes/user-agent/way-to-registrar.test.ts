import { describe, expect, it } from 'vitest';
import { type Answer, fieldOf, granted, type Play, play, tcp, udp } from '@/test/scripted-registrar';
import { patient, plain } from './personality';

const [first, second] = ['192.0.2.222:5060', '192.0.2.223:5080'];
const listed = [
  { host: 'biloxi.example.com', port: 5060 },
  { host: 'other.example.com', port: 5080 },
];
const services = { '_sip._udp.biloxi.example.com': listed, '_sip._tcp.biloxi.example.com': listed };

/** A registrar of two servers; the script sees each REGISTER, whichever of them gets it. */
const two = (more: Play) => play({ services, ...more });

const busy: Answer = ['503 Service Unavailable'];

/** Where the requests of a run went, retransmissions left out. */
function destinations(more: Play): readonly string[] {
  return two(more)
    .packets.filter(({ repeats }) => repeats === undefined)
    .map(({ destination }) => destination);
}

describe('a registrar with two servers (RFC 3263 §4.3)', () => {
  it('is asked at the first one alone while that answers', () => {
    expect(destinations({})).toEqual([first]);
    expect(two({}).notes[0]).toContain('in this order: biloxi.example.com, other.example.com');
  });

  it('is asked at the second one when the first is silent for 64*T1, with a new branch', () => {
    const { packets, line, requests, notes } = two({
      script: (_request, n) => (n === 0 ? undefined : granted(3600)),
    });
    expect(packets.map(({ destination }) => destination)).toEqual([...Array<string>(11).fill(first), second]);
    expect(packets.at(-1)?.sentAt).toBe(32_000);
    expect(new Set(requests.map((request) => fieldOf(request, 'Via'))).size).toBe(2);
    expect(requests.map((request) => fieldOf(request, 'CSeq'))).toEqual(['1 REGISTER', '2 REGISTER']);
    expect(line.registration.phase).toBe('registered');
    expect(notes).toContainEqual(expect.stringContaining('the request goes to other.example.com'));
  });

  it.each([udp, tcp])(
    'is asked at the second one at once when the first says 503, over $name',
    (transport) => {
      const script: Play['script'] = (_request, n) => (n === 0 ? busy : granted(3600));
      expect(destinations({ script, transport, until: 1000 })).toEqual([first, second]);
    },
  );

  it('is asked where it answered when the registration is refreshed', () => {
    const script: Play['script'] = (_request, n) => (n === 0 ? busy : granted(60));
    expect(destinations({ script, until: 70_000 })).toEqual([first, second, second]);
  });

  it.each(['500 Server Internal Error', '403 Forbidden'])('is not asked elsewhere after %s', (status) => {
    expect(destinations({ script: () => [status], until: 20_000 })).toEqual([first]);
  });

  it('is asked once at each of them, and then the phone gives up', () => {
    const { line } = two({ script: () => busy });
    expect(destinations({ script: () => busy })).toEqual([first, second]);
    expect(line.registration).toMatchObject({ phase: 'failed', reason: expect.stringContaining('503') });
  });

  it('is asked at each of them again by a phone that keeps trying', () => {
    const personality = { ...patient, backOff: { base: 1000, ceiling: 1000 } };
    const asked = destinations({ script: () => busy, config: { personality }, until: 1500 });
    expect(asked).toEqual([first, second, second, first]);
  });

  it('is asked at the address of its name alone where the URI says a port (§4.2)', () => {
    const config = { registrar: 'sip:biloxi.example.com:5060', personality: plain };
    expect(destinations({ script: () => busy, config })).toEqual([first]);
    expect(two({ config }).notes[0]).toContain('says a port');
  });
});
