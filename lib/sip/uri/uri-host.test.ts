import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv6Groups } from './ipv6-form';
import { canonicalHost } from './uri-host';

describe('canonicalHost', () => {
  it.each([
    ['Biloxi.Example.COM', 'biloxi.example.com'],
    ['192.0.2.4', '192.0.2.4'],
    ['[2001:DB8::9:01]', '[2001:db8::9:1]'],
    ['[2001:0db8:0:0:0:0:9:1]', '[2001:db8::9:1]'],
    ['[::]', '[::]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
    ['[1:0:0:0:0:0:0:0]', '[1::]'],
    // RFC 5952 §4.2: the longest run, the first of two as long, and a single zero stays.
    ['[2001:0:0:1:0:0:0:1]', '[2001:0:0:1::1]'],
    ['[2001:db8:0:0:1:0:0:1]', '[2001:db8::1:0:0:1]'],
    ['[2001:db8:0:1:1:1:1:1]', '[2001:db8:0:1:1:1:1:1]'],
    ['[2001:db8::10:100:1000]', '[2001:db8::10:100:1000]'],
    ['[::ffff:192.0.2.4]', '[::ffff:c000:204]'],
    ['[no address]', '[no address]'],
  ])('of %s is %s', (host, canonical) => {
    expect(canonicalHost(host)).toBe(canonical);
  });

  it('is the same address, and the same for each way to write it', () => {
    const groups = fc.array(fc.constantFrom(0, 0, 0, 1, 0x10, 0xdb8), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (numbers) => {
        const canonical = canonicalHost(`[${numbers.map((number) => number.toString(16)).join(':')}]`);
        expect(ipv6Groups(canonical.slice(1, -1))).toEqual(numbers);
        expect(canonicalHost(canonical)).toBe(canonical);
      }),
    );
  });
});
