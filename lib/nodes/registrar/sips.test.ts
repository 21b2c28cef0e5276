import { describe, expect, it } from 'vitest';
import { answers, opening } from '@/test/registrar-answers';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';
import { newRegistrar } from './registrar-state';

const bob = 'sip:bob@biloxi.example.com';
const secure = { uri: 'sips:biloxi.example.com', to: 'sips:bob@biloxi.example.com' };
const sips = 'Contact: <sips:bob@192.0.2.201>';
const sip = 'Contact: <sip:bob@192.0.2.201>';
const mail = 'Contact: <mailto:bob@biloxi.example.com>';
const path = ['Path: <sip:p1.example.com;lr>', 'Supported: path'];

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'sip and sips of an address are one, with one list of owners and one of bindings (RFC 5630 §5.2)',
    [
      register({ cseq: 2, lines: ['Contact: <sip:bob@192.0.2.7>'] }),
      register({ cseq: 3, ...secure, lines: [sips] }),
      register({ cseq: 4, lines: ['Contact: *', 'Expires: 0'] }),
      register({ cseq: 5, ...secure }),
    ],
    [
      '200 OK | Contact: <sip:bob@192.0.2.7>;expires=3600',
      '200 OK | Contact: <sip:bob@192.0.2.7>;expires=3599 | Contact: <sips:bob@192.0.2.201>;expires=3600',
      '200 OK',
      '200 OK',
    ],
  ],
  [
    'a sips Contact takes the place of its sip form, and the other way round (RFC 5630 §5.1.1.1)',
    [
      register({ cseq: 2, lines: [sip] }),
      register({ cseq: 3, ...secure, lines: [sips] }),
      register({ cseq: 4, lines: [sip] }),
    ],
    [
      '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
      '200 OK | Contact: <sips:bob@192.0.2.201>;expires=3600',
      '200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600',
    ],
  ],
  [
    'a sips Contact wants sips in Request-URI, Contacts and Path',
    [
      register({ cseq: 2, lines: [sips] }),
      register({ cseq: 3, ...secure, lines: [sips, 'Contact: <sip:bob@192.0.2.7>'] }),
      register({ cseq: 4, ...secure, lines: [sips, ...path] }),
      register({ cseq: 5, ...secure }),
    ],
    [
      '400 Bad Request: sips Contact with a sip Request-URI',
      '400 Bad Request: sips Contact with a sip Contact',
      '400 Bad Request: sips Contact with a sip Path',
      '200 OK',
    ],
  ],
  [
    'a sips Contact wants nothing of To, nor of a mail address beside it',
    [
      register({ cseq: 2, uri: secure.uri, to: bob, lines: [sips] }),
      register({ cseq: 3, ...secure, lines: [sips, mail] }),
    ],
    [
      '200 OK | Contact: <sips:bob@192.0.2.201>;expires=3600',
      '200 OK | Contact: <sips:bob@192.0.2.201>;expires=3600 | Contact: <mailto:bob@biloxi.example.com>;expires=4294967295',
    ],
  ],
  [
    'a sips Contact that goes may go in any way',
    [register({ cseq: 2, ...secure, lines: [sips] }), register({ cseq: 3, lines: [sips, 'Expires: 0'] })],
    ['200 OK | Contact: <sips:bob@192.0.2.201>;expires=3600', '200 OK'],
  ],
  [
    'a sip Contact under a sips address is taken (RFC 3261 §10.2.1 says SHOULD, to clients)',
    [register({ cseq: 2, ...secure, lines: [sip] })],
    ['200 OK | Contact: <sip:bob@192.0.2.201>;expires=3600'],
  ],
];

describe('a registrar under sip and sips', () => {
  it.each(cases)('%s', (_name, texts, expected) => {
    const config = { policy: { ...strict, supports: ['path'] } };
    expect(answers([opening, ...texts], ['Contact'], config).slice(1)).toEqual(expected);
  });

  it('joins what is declared of both', () => {
    const owners = { [bob]: ['bob'], 'sips:bob@Biloxi.example.com': ['bob', 'alice'] };
    const { config } = newRegistrar({ domains: [], realm: '', passwords: {}, owners, policy: strict });
    expect(config.owners).toEqual({ [bob]: ['bob', 'alice'] });
  });
});
