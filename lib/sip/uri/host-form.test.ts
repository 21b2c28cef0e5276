import net from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/text/text-edit';
import { Cursor } from '../cursor';
import { hostFault } from './host-form';
import { ipv4Fault } from './ipv4-form';
import { ipv6Fault, ipv6Groups } from './ipv6-form';
import { plainHostEnd } from './uri-plain';

describe('hostFault', () => {
  it.each([
    ...[
      'a',
      'localhost',
      'biloxi.example.com',
      'biloxi.example.com.',
      'EXAMPLE.COM',
      'xn--bcher-kva.example',
    ],
    ...['my_pbx', '_sip._udp.example.com', '4kids.example', '12ab', 'a--b.c-d', '1-2'],
    ...['0.0.0.0', '192.0.2.4', '255.255.255.255'],
    ...[
      '[::]',
      '[::1]',
      '[2001:db8::9:255]',
      '[2001:DB8:0:0:8:800:200C:417A]',
      '[::ffff:192.0.2.4]',
      '[1::]',
    ],
    ...['[1:2:3:4:5:6:7:8]', '[1:2:3:4:5:6:192.0.2.4]', '[1:2:3:4:5:6:7::]', '[::2:3:4:5:6:7:8]'],
  ])('has nothing against %s', (host) => {
    expect(faultOf(host)).toBeUndefined();
  });

  it.each([
    ['', '""'],
    ['.', '"."'],
    ['a..b', '"." → a.b'],
    ['.a', '"." → a'],
    ['-a.b', '"-"'],
    ['a-.b', '"-"'],
    ['a.b-', '"-"'],
    ['a b', '" "'],
    ['a,(c).d', '",("'],
    ['bücher.example', '"ü"'],
    ['123', '"123"'],
    ['example.42', '"42"'],
    ['example.42.', '"42."'],
    ['1.2.3.4.5', '"1.2.3.4.5"'],
    ['192.0.2.1000', '"1000"'],
    ['192.0.02.1', '"02"'],
    ['2001:db8::9', '"2001:db8::9" → [2001:db8::9]'],
    ['[2001:db8::9', '"[2001:db8::9" → [2001:db8::9]'],
    ['[2001:db8:9', '"[2001:db8:9"'],
    ['[192.0.2.4]', '"[192.0.2.4]" → 192.0.2.4'],
    ['[]', '"[]"'],
    ['[::1]a', '"a"'],
    ['[2001:db8:::9]', '":" → [2001:db8::9]'],
    ['[::1::]', '"::"'],
    ['[::fffff]', '"fffff"'],
    ['[::1%eth0]', '"%"'],
    ['[1:2:3]', '"1:2:3"'],
    ['[1:2:3:4:5:6:7:8::]', '"1:2:3:4:5:6:7:8::"'],
    ['[::192.0.2.256]', '"256"'],
    ['[192.0.2.4::]', '"."'],
  ])('of %s reports %s', (host, expected) => {
    const fault = faultOf(host);
    const fix = fault?.fix ? ` → ${applyEdits(host, fault.fix.edits)}` : '';
    expect(`"${host.slice(fault?.from, fault?.to)}"${fix}`).toBe(expected);
    expect(fault?.message).toMatch(/^Expected .*[^.]$/);
  });

  it('looks at the given stretch alone, and reports within it', () => {
    fc.assert(
      fc.property(anyHost(), fc.constantFrom('', '.', ']', 'a', ':', '0', '['), (host, around) => {
        const fault = faultOf(host);
        const { length } = around;
        const moved = hostFault(around + host + around, length, length + host.length);
        expect(moved?.message).toBe(fault?.message);
        expect(moved && [moved.from, moved.to]).toEqual(fault && [fault.from + length, fault.to + length]);
        if (fault)
          expect([0 <= fault.from, fault.from <= fault.to, fault.to <= host.length]).not.toContain(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing in a host that is seen at a glance to be faultless', () => {
    fc.assert(
      fc.property(anyHost(), (host) => {
        const isPlain =
          host !== '' && plainHostEnd(new Cursor(host, []).codes, 0, host.length) === host.length;
        if (isPlain) expect(faultOf(host)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('addresses', () => {
  it('are those that Node takes for IPv4 addresses', () => {
    fc.assert(
      fc.property(crumbs('0', '1', '25', '255', '256', '09', '.', '.', '.', 'a'), (text) => {
        expect(ipv4Fault(text, 0, text.length) === undefined).toBe(net.isIPv4(text));
      }),
      { numRuns: 5000, examples: [['1.25.255.0'], ['1.25.255'], ['01.2.3.4']] },
    );
  });

  it('are those that Node takes for IPv6 addresses', () => {
    fc.assert(
      fc.property(anyIpv6(), (text) => {
        expect(ipv6Fault(text, 0, text.length) === undefined).toBe(net.isIPv6(text));
        expect(ipv6Groups(text)?.length).toBe(net.isIPv6(text) ? 8 : undefined);
      }),
      { numRuns: 5000 },
    );
  });
});

function faultOf(host: string): ReturnType<typeof hostFault> {
  return hostFault(host, 0, host.length);
}

function anyHost(): fc.Arbitrary<string> {
  return crumbs(
    'a',
    'Z',
    '_',
    '-',
    '.',
    '.',
    '0',
    '12',
    '255',
    '1.2.3',
    ':',
    '::',
    '[',
    ']',
    'é',
    ' ',
    '%',
    'db8',
  );
}

/** As many groups as an address may have, a few more and a few less. */
function anyIpv6(): fc.Arbitrary<string> {
  const group = fc.constantFrom('0', 'f', 'db8', '2001', '12345', 'g', '', '1.2.3.4', '1.2.3.444');
  const sound = fc.constantFrom('0', 'f', 'db8', '2001');
  const groups = fc.array(fc.oneof({ weight: 12, arbitrary: sound }, group), { maxLength: 9 });
  const joined = fc.tuple(
    groups,
    fc.constantFrom('', '::', ':', ':::'),
    groups,
    fc.constantFrom('', ':192.0.2.4'),
  );
  return joined.map(([head, gap, tail, end]) => head.join(':') + gap + tail.join(':') + end);
}

function crumbs(...some: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...some), { maxLength: 9 }).map((chosen) => chosen.join(''));
}
