import { expect, it } from 'vitest';
import { fullLedger } from './ledger';

/** What each of these texts repeats, sent one after the other over the same way. */
function repeatedBy(texts: readonly string[]): readonly (string | undefined)[] {
  const ledger = fullLedger();
  return texts.map((text, i) => {
    const way = { from: 'bob', to: 'server', source: '192.0.2.1:5060', destination: '192.0.2.2:5060' };
    return ledger.enter({ id: `bob#${i}`, ...way, transport: 'UDP', text, sentAt: i, arrivedAt: null })
      .repeats;
  });
}

it('knows the first packet with the same words', () => {
  expect(repeatedBy(['A', 'B', 'A', 'A'])).toEqual([undefined, undefined, 'bob#0', 'bob#0']);
});

it('takes no keep-alive for a repetition: each is a sign of life of its own', () => {
  expect(repeatedBy(['\r\n\r\n', '\r\n\r\n', '\r\n', '\r\n'])).toEqual(Array(4).fill(undefined));
});
