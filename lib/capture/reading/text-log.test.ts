import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Way } from '@/lib/text/way';
import { damaged } from '@/test/damaged';
import { logFormats, textLog } from './text-log';
import { traceOfText } from './trace-of';

const request = [
  'REGISTER sip:biloxi.example.com SIP/2.0',
  'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKnashds7',
  'Reason: Q.850;text="Ended."',
  'Subject: folded',
  ' and goes on.',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');
const response = [
  'SIP/2.0 200 OK',
  'Content-Type: application/sdp',
  'Content-Length: 11',
  '',
  'v=0',
  's=-.',
  '',
].join('\r\n');

/** As a log has it that writes LF, or its CRs as dots, or something before each line. */
const lf = (message: string) => message.replaceAll('\r\n', '\n');
const dotted = (message: string) => message.replaceAll('\r\n', '.\n');
const behind = (margin: string, message: string) => lf(message).replace(/^(?=[\s\S])/gm, margin);

interface Sample {
  readonly format: string;
  readonly name: string;
  readonly log: string;
  /** What it says of the ways of the request and the response. */
  readonly ways: readonly [Way, Way];
}

const [source, destination] = ['192.0.2.1:5060', '192.0.2.2:5080'];
const samples: readonly Sample[] = [
  {
    format: 'sngrep',
    name: 'as saved',
    log: `2026/11/22 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5080\n${request}\n\n2026/11/22 10:00:01.500250 192.0.2.2:5080 -> 192.0.2.1:5060\n${response}\n\n`,
    ways: [
      { source, destination, at: 0 },
      { source: destination, destination: source, at: 1500.25 },
    ],
  },
  {
    format: 'sngrep',
    name: 'with LF and IPv6',
    log: `2026/11/22 23:59:59.900000 2001:db8::1:5060 -> [2001:db8::2]:5080\n${lf(request)}\n2026/11/23 00:00:00.000000 [2001:db8::2]:5080 -> 2001:db8::1:5060\n${lf(response)}`,
    ways: [
      { source: '[2001:db8::1]:5060', destination: '[2001:db8::2]:5080', at: 0 },
      { source: '[2001:db8::2]:5080', destination: '[2001:db8::1]:5060', at: 100 },
    ],
  },
  {
    format: 'ngrep',
    name: 'with -t',
    log: `interface: eth0 (192.0.2.0/255.255.255.0)\nfilter: ( port 5060 ) and (ip || ip6)\n####\nU 2026/11/22 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5080 #5\n${dotted(request)}\n##\nU 2026/11/22 10:00:00.250000 192.0.2.2:5080 -> 192.0.2.1:5060 #8\n${dotted(response)}\n#\nexit\n`,
    ways: [
      { source, destination, transport: 'UDP', at: 0 },
      { source: destination, destination: source, transport: 'UDP', at: 250 },
    ],
  },
  {
    format: 'ngrep',
    name: 'of TCP without times',
    log: `#\nT 192.0.2.1:5060 -> 192.0.2.2:5080 [AP]\n${dotted(request)}\n\n#\nT 192.0.2.2:5080 -> 192.0.2.1:5060 [AP]\n${dotted(response)}\n\n`,
    ways: [
      { source, destination, transport: 'TCP' },
      { source: destination, destination: source, transport: 'TCP' },
    ],
  },
  {
    format: 'Asterisk',
    name: 'of PJSIP on the console',
    log: `<--- Received SIP request (220 bytes) from UDP:192.0.2.1:5060 --->\n${request}\n    -- Added contact 'sip:bob@192.0.2.1' to AOR 'bob'\n<--- Transmitting SIP response (300 bytes) to UDP:192.0.2.1:5060 --->\n${response}\n\n`,
    ways: [
      { source, transport: 'UDP' },
      { destination: source, transport: 'UDP' },
    ],
  },
  {
    format: 'Asterisk',
    name: 'of PJSIP in the log file, over WSS',
    log: `[2026-11-22 10:00:00.100] VERBOSE[1234] res_pjsip_logger.c: <--- Received SIP request (220 bytes) from WSS:[2001:db8::1]:40000 --->\n${lf(request)}\n[2026-11-22 10:00:00.300] VERBOSE[1234] res_pjsip_logger.c: <--- Transmitting SIP response (300 bytes) to WSS:[2001:db8::1]:40000 --->\n${lf(response)}\n\n[2026-11-22 10:00:00.400] NOTICE[1234] res_pjsip.c: done\n`,
    ways: [
      { source: '[2001:db8::1]:40000', transport: 'WSS', at: 0 },
      { destination: '[2001:db8::1]:40000', transport: 'WSS', at: 200 },
    ],
  },
  {
    format: 'Asterisk',
    name: 'of chan_sip',
    log: `\n<--- SIP read from UDP:192.0.2.1:5060 --->\n${request}<------------->\n--- (5 headers 0 lines) ---\nSending to 192.0.2.1:5060 (NAT)\n\n<--- Transmitting (NAT) to 192.0.2.1:5060 --->\n${response}\n<------------>\nScheduling destruction of SIP dialog\n`,
    ways: [{ source, transport: 'UDP' }, { destination: source }],
  },
  {
    format: 'Asterisk',
    name: 'of chan_sip that sends again',
    log: `Reliably Transmitting (no NAT) to 192.0.2.1:5060:\n${lf(request)}\n---\nRetransmitting #1 (no NAT) to 192.0.2.1:5060:\n${lf(response)}\n---\n`,
    ways: [{ destination: source }, { destination: source }],
  },
  {
    format: 'Asterisk',
    name: 'with the date before each line',
    log: `[Nov 22 10:00:00] <--- SIP read from UDP:192.0.2.1:5060 --->\n${behind('[Nov 22 10:00:00] ', request)}[Nov 22 10:00:00] <------------->\n[Nov 22 10:00:02] Reliably Transmitting (NAT) to 192.0.2.1:5060:\n${behind('[Nov 22 10:00:02] ', response)}[Nov 22 10:00:02] ---\n`,
    ways: [
      { source, transport: 'UDP', at: 0 },
      { destination: source, at: 2000 },
    ],
  },
  {
    format: 'FreeSWITCH',
    name: 'with margins, over midnight',
    log: `recv 220 bytes from udp/[192.0.2.1]:5060 at 23:59:59.999000:\n   ------------------------------------------------------------------------\n${behind('   ', request)}   ------------------------------------------------------------------------\nsend 300 bytes to udp/[192.0.2.1]:5060 at 00:00:00.001000:\n   ------------------------------------------------------------------------\n${behind('   ', response)}   ------------------------------------------------------------------------\n`,
    ways: [
      { source, transport: 'UDP', at: 0 },
      { destination: source, transport: 'UDP', at: 2 },
    ],
  },
  {
    format: 'FreeSWITCH',
    name: 'without, and with other lines between',
    log: `2026-11-22 10:00:00.000000 [DEBUG] sofia.c:1 before\nrecv 220 bytes from tls/[2001:db8::1]:40000 at 10:00:00.000000:\n------------------------------------------------------------------------\n${lf(request)}2026-11-22 10:00:00.100000 [NOTICE] sofia_reg.c:2 between\n2026-11-22 10:00:00.200000 send 300 bytes to tls/[2001:db8::1]:40000 at 10:00:00.200000:\n${lf(response)}\n`,
    ways: [
      { source: '[2001:db8::1]:40000', transport: 'TLS', at: 0 },
      { destination: '[2001:db8::1]:40000', transport: 'TLS', at: 200 },
    ],
  },
  {
    format: 'Kamailio sipdump',
    name: 'as written',
    log: `====================\ntag: rcv\npid: 7\nprocess: 1\ntime: 1795341600.000000\ndate: Sun Nov 22 10:00:00 2026\nproto: udp ipv4\nsrcip: 192.0.2.1\nsrcport: 5060\ndstip: 192.0.2.2\ndstport: 5080\n~~~~~~~~~~~~~~~~~~~~\n${request}||||||||||||||||||||\n====================\ntag: snd\npid: 7\nprocess: 1\ntime: 1795341600.012500\ndate: Sun Nov 22 10:00:00 2026\nproto: udp ipv4\nsrcip: 192.0.2.2\nsrcport: 5080\ndstip: 192.0.2.1\ndstport: 5060\n~~~~~~~~~~~~~~~~~~~~\n${response}||||||||||||||||||||\n`,
    ways: [
      { source, destination, transport: 'UDP', at: 0 },
      { source: destination, destination: source, transport: 'UDP', at: 12.5 },
    ],
  },
  {
    format: 'SIPp',
    name: 'as written',
    log: `----------------------------------------------- 2026-11-22 10:00:00.000000\nUDP message sent (220 bytes):\n\n${request}\n----------------------------------------------- 2026-11-22 10:00:00.000500\nUDP message received [300] bytes :\n\n${response}\n`,
    ways: [
      { transport: 'UDP', at: 0 },
      { transport: 'UDP', at: 0.5 },
    ],
  },
  {
    format: 'SIPp',
    name: 'with tabs',
    log: `----------------------------------------------- 2026-11-22\t10:00:00.000000\t1795341600.000000\nTCP message received [220] bytes :\n\n${lf(request)}\n----------------------------------------------- 2026-11-22\t10:00:01.000000\t1795341601.000000\nTCP message sent (300 bytes):\n\n${lf(response)}\n`,
    ways: [
      { transport: 'TCP', at: 0 },
      { transport: 'TCP', at: 1000 },
    ],
  },
];

describe('the log of', () => {
  it.each(samples.map((sample) => [sample.format, sample.name, sample] as const))(
    '%s, %s, gives the messages as they were sent, with their ways and places',
    (_, __, { format, log, ways }) => {
      expect(textLog(log)?.name).toBe(format);
      const { kind, messages } = traceOfText(log);
      expect(kind).toBe('log');
      expect(messages.map(({ text }) => text)).toEqual([request, response]);
      expect(messages.map(({ way }) => way)).toEqual(ways);
      for (const { text, placeOf } of messages) {
        const places = Array.from(text, (_character, offset) => placeOf(offset));
        // Every character but the CRs that the log has lost stands where it is said to stand.
        for (const [offset, place] of places.entries()) {
          if (!/[\r\n]/.test(text[offset] ?? '')) expect(log[place]).toBe(text[offset]);
        }
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    },
  );

  it('is told by its format alone, and no sample is in two', () => {
    expect(new Set(samples.map(({ format }) => format))).toEqual(new Set(logFormats.map(({ name }) => name)));
    for (const { log, format } of samples) {
      expect(logFormats.filter(({ recognises }) => recognises(log)).map(({ name }) => name)).toEqual([
        format,
      ]);
    }
  });

  it.each([
    [
      'messages with separators',
      `-- 192.0.2.1:5060 -> 192.0.2.2:5080 over UDP at 5 ms\r\n${request}\r\n--\r\n${response}`,
    ],
    ['one message', request],
    ['nothing', ''],
    ['words', 'The phone sent REGISTER, and the registrar answered 200 OK.'],
  ])('nothing is %s', (_, text) => {
    expect(textLog(text)).toBeUndefined();
    expect(traceOfText(text).kind).toBe('text');
  });

  it('a phone that sends a keep-alive, or a message with a broken start line', () => {
    const log = `<--- SIP read from UDP:192.0.2.1:5060 --->\njaK\n<------------->\n<--- SIP read from UDP:192.0.2.1:5060 --->\nREGISTER\nVia: SIP/2.0/UDP a\n\n<------------->\n`;
    expect(traceOfText(log).messages.map(({ text }) => text)).toEqual([
      'REGISTER\r\nVia: SIP/2.0/UDP a\r\n\r\n',
    ]);
  });

  it('a segment with two messages in it', () => {
    const log = `T 192.0.2.1:5060 -> 192.0.2.2:5080 [AP] #1\n${dotted(request + response)}\n`;
    expect(traceOfText(log).messages.map(({ text }) => text)).toEqual([request, response]);
  });

  it('anything is read, whatever is wrong with it', () => {
    fc.assert(
      fc.property(damaged(samples.map(({ log }) => log)), (log) => {
        for (const { text, placeOf } of traceOfText(log).messages) {
          expect(placeOf(0)).toBeLessThanOrEqual(placeOf(text.length));
          expect(placeOf(text.length)).toBeLessThanOrEqual(log.length);
        }
      }),
    );
  });

  it.each(logFormats.map(({ name }) => name))(
    '%s is read to its end when it is long',
    (name) => {
      const [log = ''] = samples.filter(({ format }) => format === name).map((sample) => sample.log);
      for (const long of [
        log.repeat(500),
        log.slice(0, 60).repeat(5000),
        log.replace(/\n/g, ' ').repeat(500),
      ]) {
        expect(traceOfText(long).messages.length).toBeLessThan(long.length);
      }
    },
    30_000,
  );
});

it('bears lines that are out of order around midnight', () => {
  const log = ['23:59:59.999000', '00:00:00.001000', '23:59:59.999500', '00:00:00.002000']
    .map((time) => `recv 220 bytes from udp/[192.0.2.1]:5060 at ${time}:\n${'-'.repeat(72)}\n${lf(request)}`)
    .join('');
  expect(traceOfText(log).messages.map(({ way }) => way?.at)).toEqual([0, 2, 0.5, 3]);
});
