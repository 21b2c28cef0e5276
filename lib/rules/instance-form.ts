import { contactInstance } from '@/lib/sip/contact-parameters';
import { type Parameter, parameter } from '@/lib/sip/grammar/parameters';
import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

const named = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;

export const instanceForm: MessageRule = {
  id: 'instance-form',
  scope: 'message',
  title: 'The value of +sip.instance is a URN in angle brackets in quotation marks',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 5626 §10',
  why: 'The registrar tells by this name that a new binding comes from a device that it knows, and puts it in the place of the old one. The angle brackets make it a text for RFC 3840, and the quotation marks keep its colons together. If one pair is missing some servers read no name at all: each restart of the phone then adds another binding, and calls go to addresses where nobody is any more.',
  remedy: 'Write +sip.instance="<urn:uuid:…>" with the UUID of the device.',
  good: [
    named,
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<URN:gsma:imei:90420156-025763-0>"
    `,
  ],
  bad: [
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="urn:uuid:00000000-0000-1000-8000-000a95a0e128"
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance=urn:uuid:00000000-0000-1000-8000-000a95a0e128
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance=<urn:uuid:00000000-0000-1000-8000-000a95a0e128>
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<00000000-0000-1000-8000-000a95a0e128>"
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(named)`
      -Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance
                                                     ^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    firstContacts(message).flatMap((value): readonly Finding[] => {
      const instance = parameter(value, '+sip.instance');
      const name = contactInstance(value);
      if (!instance || (name && URN.test(name.value)) || isUnclosed(instance)) return [];
      return [name ? noUrn(name) : notEnclosed(message, instance)];
    }),
};

/** `urn:` and the name of a namespace (RFC 8141 §2). */
const URN = /^urn:[a-z0-9][a-z0-9-]{0,31}:[^\s]/i;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A quotation mark that is missing at the end is a fault of syntax, which quoted-string-closed reports. */
function isUnclosed({ value }: Parameter): boolean {
  return value !== undefined && /^"(?:|.*[^"])$/s.test(value.value);
}

function noUrn(name: Span & { readonly value: string }): Finding {
  const { from, to, value } = name;
  const fix = UUID.test(value) ? { fix: replaceBy('Add urn:uuid:', name, `urn:uuid:${value}`) } : {};
  return { from, to, message: 'Expected a URN such as urn:uuid:… in +sip.instance', ...fix };
}

function notEnclosed(message: Message, instance: Parameter): Finding {
  const written = writtenValue(message, instance);
  const urn = written && message.text.slice(written.from, written.to).replace(/^"?<?|>?"?$/g, '');
  const says = 'Expected a URN in angle brackets in quotation marks, +sip.instance="<urn:uuid:…>"';
  const fix =
    written && urn && URN.test(urn) ? { fix: replaceBy('Add what is missing', written, `"<${urn}>"`) } : {};
  const { from, to } = written ?? instance;
  return { from, to, message: says, ...fix };
}

/** The value; and where an angle bracket follows the equals sign, which ends the value for the parser, up to the other one. */
function writtenValue({ text }: Message, { value }: Parameter): Span | undefined {
  if (!value || value.from < value.to) return value;
  const line = /^<[^\s<>"]*>/.exec(text.slice(value.from, value.from + 300));
  return line ? { from: value.from, to: value.from + line[0].length } : undefined;
}
