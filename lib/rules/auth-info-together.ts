import { changed } from './examples/changed';
import { CONFIRMED } from './examples/confirmed';
import { F4 } from './examples/registration';
import { infoParam } from './reading/authentication-info';
import type { MessageRule } from './rule';

export const authInfoTogether: MessageRule = {
  id: 'auth-info-together',
  scope: 'message',
  title: 'In Authentication-Info rspauth, cnonce and nc come with qop',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.5',
  why: 'With qop the server proves that it knows the password, and rspauth is the proof; cnonce and nc say which request it is for. If one of the three is missing a client that checks servers can compute nothing, and has to take the server for one that does not know the password.',
  remedy: 'Send all four; or nextnonce alone, which needs none of them.',
  good: [
    CONFIRMED,
    changed(F4)`
       CSeq: 2 REGISTER
      +Authentication-Info: nextnonce="f84f1cec41e6cbe5aea9c8e88d359"
    `,
  ],
  bad: [
    changed(CONFIRMED)`
      -Authentication-Info: qop=auth, nc=00000001, cnonce="0a4f113b",
      +Authentication-Info: qop=auth,
                            ^^^^^^^^
    `,
  ],
  check: (message) => {
    const qop = infoParam(message, 'qop');
    const absent = ['rspauth', 'cnonce', 'nc'].filter((name) => !infoParam(message, name));
    if (!qop || absent.length === 0) return [];
    return [{ from: qop.from, to: qop.to, message: `Expected ${absent.join(' and ')} beside qop` }];
  },
};
