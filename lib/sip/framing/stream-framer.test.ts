import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/rules/index';
import { describeShared, sharedPath } from '@/test/shared';
import { bytesOf, textOf } from '../bytes';
import type { Message } from '../message';
import { parse } from '../parse';
import type { FramerEvent } from './framer-event';
import { finish, newStream, receive } from './stream-framer';
import type { StreamOptions } from './stream-state';

const ok = 'SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n';
const request = 'OPTIONS sip:a@b.example SIP/2.0\r\n';

function withBody(body: string, length: string | number = bytesOf(body).length): string {
  return `${request}l: ${length}\r\n\r\n${body}`;
}

/** All events of a stream that comes in these chunks and is closed then. */
function eventsOf(
  chunks: readonly (string | Uint8Array)[],
  options: Partial<StreamOptions> = {},
): readonly FramerEvent[] {
  let state = newStream(options);
  const events: FramerEvent[] = [];
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? bytesOf(chunk) : chunk.slice();
    const received = receive(state, bytes);
    // The owner of a buffer reads the next chunk into it.
    bytes.fill(0x3f);
    for (const event of received.events) events.push(event);
    state = received.state;
  }
  return [...events, ...finish(state)];
}

/** `message "…"`, `ping`; a problem with its rule. */
function drawn(events: readonly FramerEvent[]): readonly string[] {
  return events.map((event) => {
    if (event.kind === 'ping' || event.kind === 'pong') return event.kind;
    return [event.kind, JSON.stringify(event.text), ...event.problems.map(({ rule }) => rule)].join(' ');
  });
}

function whole(text: string, ...faults: readonly string[]): string {
  return ['message', JSON.stringify(text), ...faults].join(' ');
}

function passed(text: string, rule: string): string {
  return `problem ${JSON.stringify(text)} ${rule}`;
}

describe('a stream', () => {
  it.each<[name: string, stream: string, events: readonly string[]]>([
    ['of nothing', '', []],
    ['of two messages', ok + withBody('Grüße 📞') + ok, [whole(ok), whole(withBody('Grüße 📞')), whole(ok)]],
    ['with a body that looks like a message', withBody(ok) + ok, [whole(withBody(ok)), whole(ok)]],
    [
      'with lines that end in LF',
      `${ok}${withBody('a\n\nb')}`.replaceAll('\r', ''),
      [whole(ok.replaceAll('\r', '')), whole(withBody('a\n\nb').replaceAll('\r', ''))],
    ],
    [
      'with lines that end in CR',
      `${ok}${withBody('a\n\nb')}${ok}`.replaceAll('\r\n', '\r'),
      [ok, withBody('a\n\nb'), ok].map((text) => whole(text.replaceAll('\r\n', '\r'))),
    ],
    [
      'with Content-Length in other guises',
      `${request}CONTENT-length  :\r\n 2\r\n\r\nab${request}L:2\r\n\r\nab${ok}`,
      [whole(`${request}CONTENT-length  :\r\n 2\r\n\r\nab`), whole(`${request}L:2\r\n\r\nab`), whole(ok)],
    ],
    [
      'with a line of white space, which is a fold',
      `${request}s: a\r\n \r\nl: 2\r\n\r\nab${ok}`,
      [whole(`${request}s: a\r\n \r\nl: 2\r\n\r\nab`), whole(ok)],
    ],
    [
      'with the same length twice',
      `${request}l: 2\r\nl: 02\r\n\r\nab${ok}`,
      [whole(`${request}l: 2\r\nl: 02\r\n\r\nab`), whole(ok)],
    ],
    [
      'with a broken start line before a readable length',
      `SIP2.0 OK\r\nl: 2\r\n\r\nab${ok}`,
      [whole('SIP2.0 OK\r\nl: 2\r\n\r\nab'), whole(ok)],
    ],
    ['with NUL and bytes that are no UTF-8', withBody('\0\udcff'), [whole(withBody('\0\udcff'))]],
  ])('%s', (_, stream, events) => {
    expect(drawn(eventsOf([stream]))).toEqual(events);
  });
});

describe('keep-alives', () => {
  it.each<[stream: string, events: readonly string[], atClient: readonly string[]]>([
    ['\r\n\r\n', ['ping'], ['pong', 'pong']],
    ['\r\n', ['pong'], ['pong']],
    [`${ok}\r\n\r\n${ok}`, [whole(ok), 'ping', whole(ok)], [whole(ok), 'pong', 'pong', whole(ok)]],
    [`\r\n\r\n\r\n${ok}`, ['ping', 'pong', whole(ok)], ['pong', 'pong', 'pong', whole(ok)]],
    ['\r\n\n\r\n\r\r\n\r\r', ['pong', 'pong', 'pong'], ['pong', 'pong', 'pong']],
    [`\n\r\n\n${ok}`, ['pong', whole(ok)], ['pong', whole(ok)]],
  ])('%j', (stream, events, atClient) => {
    expect(drawn(eventsOf([stream]))).toEqual(events);
    expect(drawn(eventsOf([stream], { awaitsPong: true }))).toEqual(atClient);
  });

  it('are told at once, and where they stand', () => {
    const server = receive(newStream(), bytesOf(`${ok}\r\n\r\n`));
    expect(server.events.at(-1)).toEqual({ kind: 'ping', at: ok.length });
    const client = receive(newStream({ awaitsPong: true }), bytesOf(`${ok}\r\n`));
    expect(client.events.at(-1)).toEqual({ kind: 'pong', at: ok.length });
  });
});

describe('a wrong Content-Length', () => {
  const sdp = 'v=0\r\ns=-\r\n';
  it.each<[name: string, stream: string, events: readonly string[]]>([
    [
      'that is missing',
      `${request}s: a\r\n\r\n${ok}`,
      [whole(`${request}s: a\r\n\r\n`, 'content-length-on-stream'), whole(ok)],
    ],
    [
      'that is missing, and there is a body',
      `${request}\r\n${sdp}${ok}`,
      [whole(`${request}\r\n`, 'content-length-on-stream'), passed(sdp, 'request-line-form'), whole(ok)],
    ],
    ...['-1', '2 bytes', '0x2', 'ten', ''].map((length): [string, string, readonly string[]] => [
      `that is ${JSON.stringify(length)}`,
      `${withBody(sdp, length)}${ok}`,
      [whole(withBody('', length), 'content-length-form'), passed(sdp, 'request-line-form'), whole(ok)],
    ]),
    [
      'that contradicts itself',
      `${request}l: 10\r\nl: 0\r\n\r\n${sdp}${ok}`,
      [
        whole(`${request}l: 10\r\nl: 0\r\n\r\n`, 'single-instance-header'),
        passed(sdp, 'request-line-form'),
        whole(ok),
      ],
    ],
    ...['4294967295', '9'.repeat(400)].map((length): [string, string, readonly string[]] => [
      `that is ${length}`,
      withBody('', length) + ok,
      [whole(withBody('', length), 'content-length-matches'), whole(ok)],
    ]),
    [
      'that is too small',
      withBody(sdp, 5) + ok,
      [whole(withBody(sdp.slice(0, 5), 5)), passed(sdp.slice(5), 'request-line-form'), whole(ok)],
    ],
    [
      'that is too small by paragraphs',
      `${withBody('one\r\n\r\ntwo\r\n\r\n', 1)}${ok}`,
      [
        whole(withBody('o', 1)),
        passed('ne\r\n\r\n', 'request-line-form'),
        passed('two\r\n\r\n', 'request-line-form'),
        whole(ok),
      ],
    ],
    [
      'that is too great, so that the next message is cut',
      withBody(sdp, sdp.length + 3) + ok + ok,
      [
        whole(withBody(`${sdp}SIP`, sdp.length + 3)),
        // What is left of it still says how long it is.
        whole(ok.slice(3)),
        whole(ok),
      ],
    ],
  ])('%s', (_, stream, events) => {
    expect(drawn(eventsOf([stream]))).toEqual(events);
  });

  it('is pointed at, and the way to go on is said', () => {
    const [event] = eventsOf([withBody('', 'ten') + ok]);
    const from = request.length + 'l: '.length;
    expect(event).toMatchObject({
      problems: [
        {
          from,
          to: from + 'ten'.length,
          message:
            'Expected the length of the body in bytes; the message is taken to have no body, and the next one to begin after the empty line',
        },
      ],
    });
  });
});

describe('what has no end', () => {
  const options = { maxHead: 80, maxBody: 40 };
  const line = `X: ${'x'.repeat(95)}\r\n`;

  it('is given up at the limits, and the next message is found', () => {
    const stream = `${request}${line}${line}Y: y\r\n\r\n${ok}${withBody('', 41)}${ok}`;
    const endless = `${request}${line}${line}Y: y\r\n\r\n`;
    expect(drawn(eventsOf([stream], options))).toEqual([
      passed(endless.slice(0, 80), 'message-ends-with-empty-line'),
      passed(endless.slice(80, 160), 'request-line-form'),
      passed(endless.slice(160), 'request-line-form'),
      whole(ok),
      whole(withBody('', 41), 'content-length-matches'),
      whole(ok),
    ]);
  });

  it('may be followed by a start line without an empty line between', () => {
    expect(drawn(eventsOf([`${request}${line}${ok}`], options))).toEqual([
      passed((request + line).slice(0, 80), 'message-ends-with-empty-line'),
      passed((request + line).slice(80), 'request-line-form'),
      whole(ok),
    ]);
  });

  it('does not hold up a stream whose limits make no sense', () => {
    expect(eventsOf(['abc'], { maxHead: 0, maxBody: -1 })).toHaveLength(3);
  });

  it.each([
    ['within a start line', 'REGIS', 'message-ends-with-empty-line'],
    ['within a header section', `${request}Via: x\r\n`, 'message-ends-with-empty-line'],
    ['within a body', withBody('abc', 5), 'content-length-matches'],
    ['before the body', withBody('', 5).replaceAll('\r\n', '\r'), 'content-length-matches'],
    ['within bytes that are no message', 'a\r\nb', 'request-line-form'],
  ])('is told when the connection ends %s', (_, stream, rule) => {
    expect(drawn(eventsOf([ok + stream]))).toEqual([whole(ok), passed(stream, rule)]);
  });
});

describe('the same bytes in other chunks', () => {
  it('give the same events', () => {
    fc.assert(
      fc.property(anyStream(), anyOptions(), fc.array(fc.nat(60)), (stream, options, sizes) => {
        const events = eventsOf([stream], options);
        expect(eventsOf(cut(stream, sizes), options)).toEqual(events);
        expect(eventsOf(cut(stream, [1]), options)).toEqual(events);
      }),
    );
  });

  it('give events that leave out line ends only, and messages that read as their text does', () => {
    fc.assert(
      fc.property(anyStream(), anyOptions(), (stream, options) => {
        let at = 0;
        const between: string[] = [];
        for (const event of eventsOf([stream], options)) {
          between.push(textOf(stream.subarray(at, event.at)));
          at = event.at;
          if (event.kind === 'ping' || event.kind === 'pong') continue;
          expect(event.bytes).toEqual(stream.slice(at, at + event.bytes.length));
          expect(event.text).toBe(textOf(event.bytes));
          at += event.bytes.length;
          if (event.kind === 'message') {
            expect(event.message.text).toBe(event.text);
            expect(asRead(event.message)).toBe(asRead(parse(event.text)));
          }
        }
        between.push(textOf(stream.subarray(at)));
        expect(between.join('')).toMatch(/^[\r\n]*$/);
      }),
    );
  });

  it('take no longer one by one', () => {
    const stream = bytesOf(
      `${request}s: ${'x'.repeat(60_000)}\r\nl: 60000\r\n\r\n${'y'.repeat(60_000)}${ok}`,
    );
    expect(eventsOf(cut(stream, [1])).map(({ kind }) => kind)).toEqual(['message', 'message']);
  });

  it.each([
    ['lines that are no start lines', 'a\r\n'],
    ['line ends', '\r\n'],
    ['messages', ok],
    ['start lines', request],
    ['bytes of one line', 'a'],
    ['messages without a length', `${request}\r\n`],
    ['lengths beyond the limit', withBody('', 2_000_000)],
  ])('are read to their end: many %s', (_, piece) => {
    const stream = bytesOf(piece.repeat(Math.ceil(250_000 / piece.length)));
    const events = eventsOf(cut(stream, [1448]));
    expect(events.length).toBeLessThanOrEqual(stream.length / 4);
    expect(eventsOf([stream])).toHaveLength(events.length);
  });
});

it('every problem has a rule that explains it', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const source = fs.readFileSync(path.join(import.meta.dirname, 'framing-problem.ts'), 'utf8');
  const named = [...source.matchAll(/^ *(?:return problem\()?'([a-z-]+)',/gm)].map(([, id]) => id);
  expect(named).not.toEqual([]);
  expect(named.filter((id) => id === undefined || !ids.has(id))).toEqual([]);
});

describeShared('captured streams', () => {
  const streams = [
    'e02-ejabberd-sipp-tcp',
    'k46-script-tcp-split',
    'u05-sipsak-tcp',
    'u22-baresip-tls',
    'u41-linphone-tcp',
    'u91-netsip-tcp',
  ].flatMap((name) =>
    ['client', 'server'].map((side) => [`${name}, ${side}`, messagesOf(name, side)] as const),
  );

  it.each(streams)('%s: the messages are found in chunks of any size', (_, messages) => {
    const stream = joined(messages);
    expect(messages.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 })), (sizes) => {
        const events = eventsOf(cut(stream, sizes));
        expect(events.map((event) => event.kind === 'message' && event.bytes)).toEqual(messages);
        expect(events.flatMap((event) => (event.kind === 'message' ? event.problems : []))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('k46: a request that came in six segments, cut within a name, a line end and the empty line', () => {
    const messages = messagesOf('k46-script-tcp-split', 'client');
    const [first = 0, second = 0] = messages.map(({ length }) => length);
    const segments = [first, 7, 89, 121, 294, 17, 1];
    expect(segments.reduce((sum, size) => sum + size)).toBe(first + second);
    let state = newStream();
    const events = cut(joined(messages), segments).map((segment) => {
      const received = receive(state, segment);
      state = received.state;
      return received.events.map((event) => event.kind);
    });
    expect(events).toEqual([['message'], [], [], [], [], [], ['message']]);
  });
});

function messagesOf(capture: string, side: string): readonly Uint8Array[] {
  const folder = sharedPath(`captures/${capture}/messages`);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).toSorted() : [];
  return names
    .filter((name) => name.includes(`-${side}-`))
    .map((name) => new Uint8Array(fs.readFileSync(path.join(folder, name))));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Chunks of these sizes, over and over; a chunk may be empty. */
function cut(stream: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  if (sizes.every((size) => size === 0)) return [stream];
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < stream.length; ) {
    const size = sizes[chunks.length % sizes.length] ?? 1;
    chunks.push(stream.slice(at, at + size));
    at += size;
  }
  return chunks;
}

/** What was read, and where; header fields may know more of the text than the message has. */
function asRead(message: Message): string {
  return JSON.stringify(message, (key, value) => (key === 'text' ? undefined : value));
}

/** Messages, keep-alives, wrong lengths and crumbs of them, in some order. */
function anyStream(): fc.Arbitrary<Uint8Array> {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[ok, request, withBody('Grüße 📞'), withBody('v=0\r\n\r\ns=-\r\n'), withBody(ok), withBody('ab', 1)],
      ...[
        withBody('ab', 9),
        withBody('ab', -1),
        withBody('', 99_999_999),
        withBody('a', 'x'),
        `${request}\r\n`,
      ],
      ...['\r\n', '\r\n\r\n', '\r', '\n', ' ', 'SIP/2.0 200 OK', 'l: 3\r\n', 'a\r\n', 'é', '\0', '\udcff'],
    ),
    fc.string({ maxLength: 5 }),
  );
  return fc.array(piece, { maxLength: 12 }).map((pieces) => bytesOf(pieces.join('')));
}

function anyOptions(): fc.Arbitrary<Partial<StreamOptions>> {
  return fc.record(
    { maxHead: fc.integer({ min: 1, max: 120 }), maxBody: fc.nat(20), awaitsPong: fc.boolean() },
    { requiredKeys: [] },
  );
}
