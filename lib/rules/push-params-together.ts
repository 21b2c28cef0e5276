import { type PushParameters, pushParameters } from '@/lib/sip/uri/contact-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const pushed = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
`;

export const pushParamsTogether: MessageRule = {
  id: 'push-params-together',
  scope: 'message',
  title: 'A phone that is to be woken by push says pn-provider and pn-prid together',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 8599 §4.1',
  why: 'A telephone that sleeps is woken by its push service: pn-provider says which one, pn-prid which telephone and program, and pn-param what the service needs besides. The proxy can ask for nothing if the service or the telephone is missing, so the call rings out while the program sleeps. A pn-provider alone is no mistake: it asks which services the proxy knows.',
  remedy: 'Write pn-provider with the name of the service, and pn-prid as the service gave it, into the URI.',
  good: [
    pushed,
    changed(pushed)`
      -Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
      +Contact: <sips:bob@client.biloxi.example.com;pn-provider>
    `,
    changed(pushed)`
      -Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
      +Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme>
    `,
  ],
  bad: [
    changed(pushed)`
      -Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
      +Contact: <sips:bob@client.biloxi.example.com;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
                                                            ^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(pushed)`
      -Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
      +Contact: <sips:bob@client.biloxi.example.com;pn-provider;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
                                                                        ^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(pushed)`
      -Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param;pn-prid=ZTY4ZDJlMzODE1NmUgKi0K>
      +Contact: <sips:bob@client.biloxi.example.com;pn-provider=acme;pn-param=acme-param>
                                                                              ^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    return firstContacts(message).flatMap(({ uri }) => {
      const push = pushParameters(parseUri(uri.value));
      const found = push.prid ?? push.param;
      const absent = absentFrom(push);
      if (!found || absent.length === 0) return [];
      const says = `Expected ${absent.join(' and ')} beside ${push.prid ? 'pn-prid' : 'pn-param'}`;
      return [{ from: uri.from + found.from, to: uri.from + found.to, message: says }];
    });
  },
};

function absentFrom({ provider, prid }: PushParameters): readonly string[] {
  return [
    ...(provider?.value ? [] : ['the name of a service in pn-provider']),
    ...(prid?.value ? [] : ['the name of the telephone in pn-prid']),
  ];
}
