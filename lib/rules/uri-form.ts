import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const uriForm: MessageRule = {
  id: 'uri-form',
  scope: 'message',
  title: 'Every part of a URI is written as the grammar of its scheme demands',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §19.1.1',
  why: 'To people bob@192.0.2.4 is an address, to a parser a URI of no known kind. A # or a space ends the user part for some programs and not for others, and of an IPv6 address without brackets nobody can say where it ends and the port begins. A registrar that stores such a Contact cannot send a call there, or sends it elsewhere.',
  remedy:
    'Begin with the scheme, sip: or sips:, write characters that a part may not hold as escapes such as %23, and put an IPv6 address in brackets.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob%231@[2001:db8::9]:5061;transport=tcp>
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <bob@client.biloxi.example.com>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob#1@client.biloxi.example.com>
                         ^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@2001:db8::9>
                          ^^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com:70000>
                                                    ^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: < sips:bob@client.biloxi.example.com >
                 ^                                  ^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com; transport=tcp>
                                                    ^
    `,
  ],
  check: fromSyntax('uri-form'),
};
