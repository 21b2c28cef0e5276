import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { isRegister, requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const registerRuriNoUser: MessageRule = {
  id: 'register-ruri-no-user',
  scope: 'message',
  title: 'The Request-URI of a REGISTER names a domain and no user',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'The Request-URI says where the register is kept, To says whose entry is changed. With a user in it, proxies route the request like a call, to the phone itself, and the registrar never sees it.',
  remedy: 'Write sip: or sips: and the domain; the user stands in To.',
  good: [F1],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:bob@ss2.biloxi.example.com SIP/2.0
                     ^^^^
    `,
  ],
  check: (message) => {
    const target = isRegister(message) ? requestLine(message)?.uri : undefined;
    const uri = target && parseUri(message.text, target.from, target.to);
    if (!uri?.user || !isSipUri(uri)) return [];
    const userinfo = { from: uri.user.from, to: uri.host.from };
    return [
      {
        ...userinfo,
        message: `Expected a domain without a user in the Request-URI, found ${uri.user.value}@`,
        fix: replaceBy('Remove the user', userinfo, ''),
      },
    ];
  },
};
