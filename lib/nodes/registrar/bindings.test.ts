import { describe, expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { answers, opening } from '@/test/registrar-answers';
import { credentials, register, scenario } from '@/test/scripted-client';
import { allBindings } from './location-table';

const phone = 'Contact: <sip:bob@192.0.2.201>';

describe('a registrar that is told where somebody is answers', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      '200 with every binding, and the time it has left',
      [register({ cseq: 2, lines: [phone] }), register({ cseq: 3 })],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3599',
      ],
    ],
    [
      'the parameter of a contact before Expires, and never more than its ceiling',
      [
        register({ cseq: 2, lines: [`${phone};expires=600;q=0.5`, 'Expires: 60'] }),
        register({ cseq: 3, lines: [`${phone};expires=99999`] }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;q=0.5;expires=600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=7200',
      ],
    ],
    [
      '423 to a registration that is too short',
      [register({ cseq: 2, lines: [phone, 'Expires: 10'] })],
      ['423 Interval Too Brief | Min-Expires: 60'],
    ],
    [
      'a removal with 200 and no Contact',
      [register({ cseq: 2, lines: [phone] }), register({ cseq: 3, lines: [phone, 'Expires: 0'] })],
      ['200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600', '200 OK'],
    ],
    [
      'Contact: * with Expires: 0 by removing all',
      [
        register({ cseq: 2, lines: [phone, 'Contact: <sip:bob@192.0.2.7>'] }),
        register({ cseq: 3, lines: ['Contact: *', 'Expires: 0'] }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600 | Contact: <sip:bob@192.0.2.7>;expires=3600',
        '200 OK',
      ],
    ],
    [
      '400 to Contact: * without Expires: 0, or in company',
      [
        register({ cseq: 2, lines: ['Contact: *'] }),
        register({ cseq: 3, lines: ['Contact: *', phone, 'Expires: 0'] }),
      ],
      ['400 Bad Request: Contact * needs Expires 0', '400 Bad Request: Contact * must stand alone'],
    ],
    [
      '500 to a CSeq that is not higher, leaving the table alone',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 4, lines: [phone, 'Expires: 0'], auth: credentials({ nc: 6 }) }),
        register({ cseq: 7 }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '500 Server Internal Error: CSeq 4 is not above 5',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3598',
      ],
    ],
    [
      'another Call-ID whatever its CSeq: the phone was restarted',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 1, callId: 'b', lines: [phone], auth: credentials({ nc: 6 }) }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
      ],
    ],
    [
      'one binding to the same Contact twice, and an hour to an interval that it cannot read',
      [register({ cseq: 2, lines: [phone, `${phone};expires=soon`] })],
      ['200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600'],
    ],
    [
      'an hour to an Expires that it cannot read, and 400 where that comes with Contact: *',
      [
        register({ cseq: 2, lines: [phone, 'Expires: Thu, 01 Dec 1994 16:00:00 GMT'] }),
        register({ cseq: 3, lines: [phone, 'Expires: -1'] }),
        register({ cseq: 4, lines: ['Contact: *', 'Expires: none'] }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '400 Bad Request: Contact * needs Expires 0',
      ],
    ],
    [
      '500 to Contact: * with a CSeq that is not higher',
      [
        register({ cseq: 5, lines: [phone] }),
        register({ cseq: 4, lines: ['Contact: *', 'Expires: 0'], auth: credentials({ nc: 6 }) }),
      ],
      [
        '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
        '500 Server Internal Error: CSeq 4 is not above 5',
      ],
    ],
  ];
  it.each(cases)('%s', (_name, texts, expected) => {
    expect(answers([opening, ...texts]).slice(1)).toEqual(expected);
  });
});

it('keeps with each binding when its time was granted: at its last refresh', () => {
  const other = 'Contact: <sip:bob@192.0.2.7>';
  const texts = [
    opening,
    register({ cseq: 2, lines: [phone, other] }),
    register({ cseq: 3, lines: [phone] }),
  ];
  const state = run(scenario(texts, 10_000)).entries.at(-1)?.world.nodes.registrar?.state;
  const bindings = state?.kind === 'registrar' ? allBindings(state.bindings) : [];
  expect(bindings.map(({ contact, grantedAt, expiresAt }) => [contact, grantedAt, expiresAt])).toEqual([
    ['sip:bob@192.0.2.7', 1010, 3_601_010],
    ['sip:bob@192.0.2.201', 2010, 3_602_010],
  ]);
});
