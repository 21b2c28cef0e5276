import { describe, expect, it } from 'vitest';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { Trace } from '@/lib/sim/trace';
import { bindingsIn, endOf, notesOf, registrationOf, requestsOf } from '../evidence';
import { defaultOptions, type Flow } from '../flow';
import { updateOfContactList } from './2.2';
import { requestForCurrentContactList } from './2.3';
import { cancellationOfRegistration } from './2.4';

const minutes = (count: number) => count * 60_000;

/** A flow, played on for two hours, with these settings. */
function playedOn(flow: Flow, settings: Readonly<Record<string, string>> = {}): Trace<NodeState> {
  return run({ ...flow.scenario({ ...defaultOptions(flow), settings }), until: minutes(120) });
}

/** Whole minutes at which the phone begins something, the challenges that it answers left out. */
function minutesOfRequests(trace: Trace<NodeState>): readonly number[] {
  return [
    ...new Set(requestsOf(trace, 'bob', 'REGISTER').map(({ sentAt }) => Math.floor(sentAt / minutes(1)))),
  ];
}

describe.each([updateOfContactList, requestForCurrentContactList])(
  'flow $id, played on for two hours',
  (flow) => {
    const trace = playedOn(flow);

    it('refreshes when nine tenths of the hour are over, and again after the next nine', () => {
      expect(minutesOfRequests(trace)).toEqual([0, 54, 108]);
    });

    it('ends registered, and the registrar has the binding', () => {
      const world = endOf(trace);
      expect(registrationOf(world, 'bob').phase).toBe('registered');
      expect(bindingsIn(world).map(({ contact }) => contact)).toEqual([
        'mailto:bob@biloxi.example.com',
        'sips:bob@client.biloxi.example.com',
      ]);
    });
  },
);

it('ends the binding of a phone that is silent when its hour is over, at both ends', () => {
  const flow = requestForCurrentContactList;
  const scenario = flow.scenario(defaultOptions(flow));
  const trace = run({ ...scenario, links: [{ since: minutes(1), loss: 1 }], until: minutes(61) });
  expect(registrationOf(endOf(trace), 'bob').phase).toBe('failed');
  expect(bindingsIn(endOf(trace)).map(({ contact }) => contact)).toEqual(['mailto:bob@biloxi.example.com']);
  const ends = trace.entries.filter(
    ({ happening }) => happening.kind === 'timer' && /^bindings /.test(happening.timer),
  );
  expect(ends.map(({ at }) => at)).toEqual([minutes(60)]);
  expect(notesOf(trace, 'server').at(-1)?.text).toMatch(/^1 binding expired/);
});

it('has nothing left to refresh where all was removed', () => {
  const trace = playedOn(cancellationOfRegistration);
  expect(minutesOfRequests(trace)).toEqual([0]);
  expect(registrationOf(endOf(trace), 'bob').phase).toBe('unregistered');
  expect(bindingsIn(endOf(trace))).toEqual([]);
});

it('goes by what kind of phone it is', () => {
  expect(minutesOfRequests(playedOn(requestForCurrentContactList, { phone: 'careful' }))).toEqual([
    0, 30, 60, 90,
  ]);
  const natWise = playedOn(requestForCurrentContactList, { phone: 'nat-wise' });
  const pings = natWise.packets.filter(({ from, text }) => from === 'bob' && text === '\r\n\r\n');
  expect(pings.at(0)?.sentAt).toBe(25_000);
});
