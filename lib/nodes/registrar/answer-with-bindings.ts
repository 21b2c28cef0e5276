import { path } from '@/lib/sip/headers/path';
import { valuesOf } from '@/lib/sip/values-of';
import type { Answer, Field } from '../response';
import { currentBindings } from './current-bindings';
import type { Binding } from './registrar-state';
import type { Ask } from './registrar-step';
import { supportsTag } from './supports-tag';
import { virtualDate } from './virtual-date';

/** The 200 to a REGISTER that passed all steps: every binding with the time that it has left (RFC 3261 §10.3 step 8). */
export function answerWithBindings(ask: Ask): Answer {
  const listed = listedBindings(ask);
  const contacts = listed.map((binding): Field => ['Contact', contactField(ask, binding)]);
  const fields = [
    ...contacts,
    ...grantedField(ask, listed),
    ...outboundFields(ask),
    ...routeFields(ask),
    ...dateField(ask),
  ];
  return { status: 200, reason: 'OK', fields };
}

/** The preferred ones first; those of the request alone where the policy keeps the others to itself. */
function listedBindings(ask: Ask): readonly Binding[] {
  const own = ask.registrar.config.policy.binding.lists === 'own' ? ask.written : undefined;
  return (own ?? currentBindings(ask)).toSorted((a, b) => Number(b.q ?? 1) - Number(a.q ?? 1));
}

/** `<sips:bob@client.biloxi.example.com>;q=0.5;expires=3600`, and what a device is known by. */
function contactField(ask: Ask, binding: Binding): string {
  const { contact, q, instance, regId, gruu } = binding;
  const named = supportsTag(ask.request, 'gruu') ? gruu : undefined;
  const temporary = named?.temporary.at(-1);
  const isGranted = ask.registrar.config.policy.binding.grants === 'parameter';
  return [
    `<${contact}>`,
    ...(q === undefined ? [] : [`q=${q}`]),
    ...(instance === undefined ? [] : [`+sip.instance="<${instance}>"`]),
    ...(regId === undefined ? [] : [`reg-id=${regId}`]),
    ...(named === undefined ? [] : [`pub-gruu="${named.public}"`]),
    ...(temporary === undefined ? [] : [`temp-gruu="${temporary}"`]),
    ...(isGranted ? [`expires=${secondsLeft(ask, binding)}`] : []),
  ].join(';');
}

function secondsLeft({ context }: Ask, { expiresAt }: Binding): number {
  return Math.ceil((expiresAt - context.now) / 1000);
}

/** One Expires for all, of a registrar that does not say it with each Contact as it must. */
function grantedField(ask: Ask, listed: readonly Binding[]): readonly Field[] {
  const shown = ask.written?.at(0) ?? listed[0];
  if (ask.registrar.config.policy.binding.grants === 'parameter' || shown === undefined) return [];
  return [['Expires', String(secondsLeft(ask, shown))]];
}

/** That the flow is kept, and when it is taken for dead without a sign of life (RFC 5626 §4.4, §6). */
function outboundFields(ask: Ask): readonly Field[] {
  if (!ask.outbound || supportsTag(ask.request, 'outbound') === undefined) return [];
  const seconds = ask.context.transport.reliable ? FLOW_TIMER.stream : FLOW_TIMER.datagrams;
  return [
    ['Require', 'outbound'],
    ['Flow-Timer', String(seconds)],
  ];
}

/** The longest that RFC 5626 §4.4.1 and §4.4.2 let a phone wait between two keep-alives: a little above. */
const FLOW_TIMER = { stream: 120, datagrams: 30 };

/** The way to the phone, which it should know, and the way that its own requests should take (RFC 3327, RFC 3608). */
function routeFields({ request, registrar }: Ask): readonly Field[] {
  const { supports, serviceRoute } = registrar.config.policy;
  const hops = supports.includes('path') ? valuesOf(request, path) : [];
  return [
    ...hops.map(({ from, to }): Field => ['Path', request.text.slice(from, to)]),
    ...serviceRoute.map((uri): Field => ['Service-Route', `<${uri}>`]),
  ];
}

/** The time for phones that have no clock of their own: it should be there (RFC 3261 §10.3 step 8, §20.17). */
function dateField({ context, registrar }: Ask): readonly Field[] {
  return registrar.config.policy.date ? [['Date', virtualDate(context.now)]] : [];
}
