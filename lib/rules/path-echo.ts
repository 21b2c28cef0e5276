import { insertLineAfter } from '@/lib/sip/header-edits';
import { path } from '@/lib/sip/headers/path';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import type { TextEdit } from '@/lib/text/text-edit';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { fixBy } from './reading/fixes';
import { isRegister, isSuccess, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

const behindProxies = changed(F1)`
   Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Path: <sips:p3.biloxi.example.com;lr>
  +Path: <sips:p1.biloxi.example.com;lr>
  +Supported: path
`;

export const pathEcho: ExchangeRule = {
  id: 'path-echo',
  scope: 'exchange',
  title: 'The 200 to a REGISTER repeats its Path',
  // A registrar that has never heard of Path passes over it, which it may; that calls go astray is seen only later.
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3327 §5.3',
  why: 'A registrar that stores the Path copies it into its 200. If it is missing there, the registrar has most likely not stored it: calls are then sent to the Contact directly, past the proxy that holds the connection to the phone, and do not arrive. The registration itself looks fine.',
  remedy:
    'Let the registrar support Path, store it with the binding, and copy all its values in their order.',
  good: [
    inTurn(
      behindProxies,
      changed(OK)`
         SIP/2.0 200 OK
        +Path: <sips:p3.biloxi.example.com;lr>, <sips:p1.biloxi.example.com;lr>
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
         SIP/2.0 200 OK
        +Path: <sips:p1.biloxi.example.com;lr>
      `,
    ),
  ],
  bad: [
    inTurn(
      behindProxies,
      changed(OK)`
         SIP/2.0 200 OK
                 ^^^
      `,
    ),
    inTurn(
      behindProxies,
      changed(OK)`
         SIP/2.0 200 OK
        +Path: <sips:p3.biloxi.example.com;lr>
         ^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ request, response }) => isRegister(request) && isSuccess(response))
      .flatMap(missing),
};

/** Further proxies may have been added after this hop, so that the response may have more in front. */
function missing({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = urisOf(request);
  const found = urisOf(response);
  const status = statusLine(response)?.status;
  if (wanted.length === 0 || !status || found.slice(-wanted.length).join() === wanted.join()) return [];
  const { from, to } = fieldsNamed(response, 'Path')[0]?.name ?? status;
  const message = `Expected the Path of the request, ${wanted.map((uri) => `<${uri}>`).join(', ')}`;
  return [
    { at, from, to, message, ...fixBy('Copy it', found.length > 0 ? undefined : copied(request, response)) },
  ];
}

function urisOf(message: Message): readonly string[] {
  return valuesOf(message, path).map(({ uri }) => uri.value);
}

function copied(request: Message, response: Message): TextEdit | undefined {
  const lines = fieldsNamed(request, 'Path').map(({ value }) => `Path: ${value.value}`);
  const above = fieldsNamed(response, 'Via').at(-1) ?? 'start-line';
  return insertLineAfter(response, above, lines.join('\r\n'));
}
