import { describe, expect, it } from 'vitest';
import { readWay, type Way, writeWay } from './way';

const whole: Way = {
  source: '192.0.2.201:5061',
  destination: '192.0.2.1:5061',
  transport: 'TLS',
  at: 50,
};

describe('the way of a message in words', () => {
  it.each<[string, Way, string]>([
    ['all of it', whole, '192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 50 ms'],
    ['the time alone', { at: 1500.25 }, 'at 1500.25 ms'],
    ['IPv6', { source: '[2001:db8::9]:5060', destination: '[::1]:5060' }, '[2001:db8::9]:5060 -> [::1]:5060'],
    ['nothing', {}, ''],
  ])('is written and read back: %s', (_, way, words) => {
    expect(writeWay(way)).toBe(words);
    expect(readWay(words)).toEqual(way);
  });

  it('is found among other words', () => {
    expect(
      readWay('-- bob#1 Bob -> SIP Server, 192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 50 ms, lost'),
    ).toEqual(whole);
  });

  it('may be in seconds', () => expect(readWay('--- F1, at 32.5 s')).toEqual({ at: 32500 }));

  it.each(['', '-- F1 --', '-- Bob -> SIP Server', '-- made over night at 8 o clock', '-- at 5 msec'])(
    'is unknown in %j',
    (line) => expect(readWay(line)).toEqual({}),
  );
});
