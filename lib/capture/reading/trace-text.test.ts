import fs from 'node:fs';
import { expect, it } from 'vitest';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { slice } from '@/lib/text/span';
import { describeShared, sharedBytes, sharedPath } from '@/test/shared';
import { traceOf } from './trace-of';
import { traceText } from './trace-text';

it('has a line with the way above each message', () => {
  const way = { source: '192.0.2.1:5060', destination: '192.0.2.2:5060', transport: 'UDP', at: 1.25 };
  expect(
    traceText([
      { text: 'A\r\n\r\n', way },
      { text: 'B\r\n\r\nbody', way: {} },
    ]),
  ).toBe('-- 192.0.2.1:5060 -> 192.0.2.2:5060 over UDP at 1.25 ms\r\nA\r\n\r\n--\r\nB\r\n\r\nbody\r\n');
});

describeShared('captured traffic as text', () => {
  const entries = fs.readdirSync(sharedPath('captures'), { withFileTypes: true });
  // The other holds two messages in one frame of a WebSocket, which a text tells apart.
  const names = entries.filter((one) => one.isDirectory() && one.name !== 'w30-script-ws-framing');

  it.each(names.map(({ name }) => name))('%s is read again as it was', (name) => {
    const { messages } = traceOf(sharedBytes(`captures/${name}/capture.pcap`));
    const text = traceText(messages);
    const again = splitMessages(text).map((span) => ({ text: slice(text, span), way: span.way }));
    expect(again).toEqual(messages.map((message) => ({ text: message.text, way: message.way })));
  });
});
