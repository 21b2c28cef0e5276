import { insertLineAfter } from '@/lib/sip/header-edits';
import { require } from '@/lib/sip/headers/require';
import { supported } from '@/lib/sip/headers/supported';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import type { TextEdit } from '@/lib/text/text-edit';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const behindProxy = changed(F1)`
   Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Path: <sips:p1.biloxi.example.com;lr>
`;

export const pathNeedsSupported: MessageRule = {
  id: 'path-needs-supported',
  scope: 'message',
  title: 'Path stands only in the REGISTER of a client that supports it',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3327 §5.2',
  why: 'A proxy that must be on the way of later calls says so with Path. A client that has not said Supported: path might not notice that somebody put himself in its way, so a registrar is advised to refuse such a REGISTER with 420, and a proxy that cannot do without answers 421. Behind an edge proxy this is why the registration of an old phone fails.',
  remedy: 'Let the phone send Supported: path.',
  good: [
    changed(behindProxy)`
       Path: <sips:p1.biloxi.example.com;lr>
      +Supported: path, gruu
    `,
  ],
  bad: [
    changed(behindProxy)`
       Path: <sips:p1.biloxi.example.com;lr>
       ^^^^
    `,
    changed(behindProxy)`
       Path: <sips:p1.biloxi.example.com;lr>
       ^^^^
      +Supported: outbound
    `,
  ],
  check: (message) => {
    const path = isRegister(message) ? fieldsNamed(message, 'Path')[0] : undefined;
    const tags = path ? [...valuesOf(message, supported), ...valuesOf(message, require)] : [];
    if (!path || tags.some(({ value }) => value.toLowerCase() === 'path')) return [];
    const { from, to } = path.name;
    const says = 'Expected path in the Supported of the client, or else no Path';
    return [{ from, to, message: says, ...fixBy('Add path to Supported', addPath(message)) }];
  },
};

function addPath(message: Message): TextEdit | undefined {
  const listed = valuesOf(message, supported).at(-1);
  const above = fieldsNamed(message, 'Path').at(-1);
  if (listed) return { from: listed.to, to: listed.to, insert: ', path' };
  return above && insertLineAfter(message, above, 'Supported: path');
}
