import { parameter } from '@/lib/sip/grammar/parameters';
import { insertLineAfter } from '@/lib/sip/header-edits';
import { require } from '@/lib/sip/headers/require';
import { supported } from '@/lib/sip/headers/supported';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { TextEdit } from '@/lib/text/text-edit';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { fixBy } from './reading/fixes';
import { namesFlow } from './reading/names-flow';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

const outbound = changed(F1)`
   Max-Forwards: 70
  +Supported: path, outbound
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
  + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

export const outboundSupported: MessageRule = {
  id: 'outbound-supported',
  scope: 'message',
  title: 'A REGISTER with reg-id supports outbound and path',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 5626 §4.2.1',
  why: 'A registrar ties the binding to the connection, and confirms it with Require: outbound, only for a phone that says it knows how to keep connections alive. Without the two option tags the reg-id is passed over in silence: the phone registers, believes that its connection is used, and is called at the address in its Contact.',
  remedy: 'Write Supported: path, outbound.',
  good: [
    outbound,
    changed(outbound)`
      -Supported: path, outbound
      +k: gruu
      +k: OUTBOUND, path
    `,
  ],
  bad: [
    changed(outbound)`
      -Supported: path, outbound
       Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
                                                     ^^^^^^^^
    `,
    changed(outbound)`
      -Supported: path, outbound
      +Supported: path
       Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
                                                     ^^^^^^^^
    `,
    changed(outbound)`
      -Supported: path, outbound
      +Supported:
       Contact: <sips:bob@client.biloxi.example.com>;reg-id=1
                                                     ^^^^^^^^
    `,
  ],
  check: (message) => {
    const flow = isRegister(message) ? firstContacts(message).find(namesFlow) : undefined;
    const regId = flow && parameter(flow, 'reg-id');
    if (!regId) return [];
    // Who requires an extension of the other side has it too.
    const tags = [...valuesOf(message, supported), ...valuesOf(message, require)];
    const known = new Set(tags.map(({ value }) => value.toLowerCase()));
    const absent = NEEDED.filter((tag) => !known.has(tag)).join(', ');
    if (absent === '') return [];
    return [
      {
        from: regId.from,
        to: regId.to,
        message: `Expected ${absent} in Supported beside reg-id`,
        ...fixBy(`Add Supported: ${absent}`, addition(message, absent)),
      },
    ];
  },
};

const NEEDED = ['path', 'outbound'];

/** Behind the tags that are there; or in a header field of its own, above Contact. */
function addition(message: Message, tags: string): TextEdit | undefined {
  const last = valuesOf(message, supported).at(-1);
  if (last) return { from: last.to, to: last.to, insert: `, ${tags}` };
  const above = message.headers[0];
  return above && insertLineAfter(message, above, `Supported: ${tags}`);
}
