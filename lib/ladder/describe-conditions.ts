import type { LinkConditions, NodeId } from '@/lib/sim/scenario';
import { clockTime } from './clock-time';
import { duration } from './duration';

/** Conditions of the network in one sentence: `Of what travels from Bob to SIP Server from 10 s on: 20 % are lost`. */
export function describeConditions(conditions: LinkConditions, nameOf: (node: NodeId) => string): string {
  const { from, to, since, until, loss, duplicate, corrupt, delay, jitter } = conditions;
  const way = [from ? ` from ${nameOf(from)}` : '', to ? ` to ${nameOf(to)}` : ''].join('');
  const time = stretch(since, until);
  const effects = [
    share(loss, 'lost'),
    share(duplicate, 'delivered twice'),
    share(corrupt, 'damaged'),
    delay ? `all take ${duration(delay)} longer` : '',
    jitter ? `each takes up to ${duration(jitter)} more` : '',
  ].filter((text) => text !== '');
  return `Of what travels${way}${time}: ${effects.length === 0 ? 'nothing is changed' : effects.join(', ')}`;
}

function stretch(since: number | undefined, until: number | undefined): string {
  const start = since ? ` from ${clockTime(since)}` : '';
  if (until !== undefined) return `${start} until ${clockTime(until)}`;
  return start === '' ? '' : `${start} on`;
}

function share(probability: number | undefined, what: string): string {
  if (!probability) return '';
  return probability >= 1 ? `all are ${what}` : `${Math.round(probability * 1000) / 10} % are ${what}`;
}
