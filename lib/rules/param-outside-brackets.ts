import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Parameter } from '@/lib/sip/grammar/parameters';
import type { Message } from '@/lib/sip/message';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { addressesOf } from './reading/addresses';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const paramOutsideBrackets: MessageRule = {
  id: 'param-outside-brackets',
  scope: 'message',
  title: 'A parameter that is meant for the URI stands within its angle brackets',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §20.10',
  why: 'Without brackets every parameter belongs to the header field. transport=tcp behind a bare URI in a Contact therefore says nothing about the URI, and the registrar calls the phone over UDP.',
  remedy: 'Put the URI and its parameters in angle brackets, and those of the header field behind them.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=tcp>;expires=600
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: sips:bob@client.biloxi.example.com;transport=tcp;expires=600
                                                   ^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    addressesOf(message).flatMap((address) => {
      const first = address.bracketed ? undefined : address.parameters.find(isForUri);
      if (!first) return [];
      const name = first.name.value;
      return [
        {
          from: first.from,
          to: first.to,
          message: `Expected angle brackets around the URI: without them ${name} belongs to the header field`,
          fix: moveWithin(message, address),
        },
      ];
    }),
};

const URI_PARAMETERS = new Set(['transport', 'user', 'method', 'ttl', 'maddr', 'lr', 'ob', 'gr']);

function isForUri({ name }: Parameter): boolean {
  return URI_PARAMETERS.has(name.value.toLowerCase());
}

function moveWithin({ text }: Message, { uri, parameters, to }: AddressValue): Fix {
  const written = (some: readonly Parameter[]) =>
    some.map((one) => `;${text.slice(one.from, one.to)}`).join('');
  const inside = uri.value + written(parameters.filter(isForUri));
  const outside = written(parameters.filter((one) => !isForUri(one)));
  return replaceBy('Put it in brackets', { from: uri.from, to }, `<${inside}>${outside}`);
}
