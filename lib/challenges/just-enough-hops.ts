import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { throughAProxy } from '@/lib/flows/lessons/through-a-proxy';
import type { Edit } from '@/lib/sim/edit';
import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed } from '@/lib/sip/values-of';
import { bobsRegister } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** Max-Forwards counts those who pass a request on, not those who answer it. */
export const justEnoughHops: Challenge = {
  id: 'just-enough-hops',
  title: 'Just enough hops',
  task: 'Give the REGISTER that leaves Bob’s phone, F1, the smallest Max-Forwards with which the phone still gets registered.',
  flow: throughAProxy,
  about: ['Max-Forwards'],
  start: {},
  choosable: [],
  editable: ['bob#1'],
  goal,
  hints: [
    'The proxy looks at the number before it passes the request on, and takes one off.',
    'With 0 the proxy answers by itself: 483. The registrar at the end passes nothing on, so it does not mind what is left.',
    'There is one proxy on the way. Click on F1, choose “Edit”, and write 1.',
  ],
  solution: { edits: [withHops('1')] },
  afterwards:
    'A request with Max-Forwards: 0 is no wrong request. It may not be passed on any more, and whoever it was for still answers it. So the smallest number is that of the proxies on the way. A phone cannot know that number and writes 70.',
};

function goal(run: FlowRun): Outcome {
  if (run.packets.some(({ from, original }) => from === 'proxy' && original !== undefined)) {
    return {
      reached: false,
      observed: 'A message of the proxy was changed: what it does is not to be touched here.',
    };
  }
  const [asked, arrived] = ['bob', 'proxy'].map((node) => hopsOf(run, node));
  if (bindingsIn(endOf(run)).length === 0) {
    const refused = run.packets.some(({ from, text }) => from === 'proxy' && text.startsWith('SIP/2.0 483 '));
    const why = refused ? 'the proxy answered 483, since it must not pass that on' : 'nothing was registered';
    return { reached: false, observed: `The phone’s REGISTER had ${asked}, and ${why}.` };
  }
  return {
    reached: arrived === 'Max-Forwards: 0',
    observed: `The phone’s REGISTER had ${asked}, it came to the registrar with ${arrived}, and the registrar took it.`,
  };
}

/** How the first REGISTER of a node reads on the wire: `Max-Forwards: 70`. */
function hopsOf(run: FlowRun, node: string): string {
  const packet = run.packets.find(({ from, text }) => from === node && text.startsWith('REGISTER '));
  const [field] = packet === undefined ? [] : fieldsNamed(parse(packet.text), maxForwards.name);
  return field === undefined ? 'no Max-Forwards' : `Max-Forwards: ${field.value.value}`;
}

function withHops(hops: string): Edit {
  const text = bobsRegister(1, {
    host: '10.1.0.20',
    wish: ['Contact: <sip:bob@10.1.0.20:5060>', 'Supported: path'],
  }).replace('Max-Forwards: 70', `Max-Forwards: ${hops}`);
  return { kind: 'replace', packet: 'bob#1', text };
}
