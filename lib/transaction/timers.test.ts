import { describe, expect, it } from 'vitest';
import { type Effect, type Machine, newTransaction, step } from './machine';
import { eventOfResponse, nonInviteClient } from './non-invite-client';
import { eventOfAnswer, nonInviteServer } from './non-invite-server';

const udp = { reliable: false };
const tcp = { reliable: true };

describe('a client transaction over UDP', () => {
  it('without any response sends at growing intervals up to T2, until timer F', () => {
    expect(timeline(nonInviteClient, udp, { 0: 'request from TU' })).toEqual([
      '0 send-request',
      ...[500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500].map(
        (at) => `${at} send-request again`,
      ),
      '32000 timeout to user',
      '32000 end',
    ]);
  });

  it('after a provisional response sends at intervals of T2', () => {
    expect(timeline(nonInviteClient, udp, { 0: 'request from TU', 600: '1xx' })).toEqual([
      '0 send-request',
      '500 send-request again',
      '600 response to user',
      ...[1500, 5500, 9500, 13500, 17500, 21500, 25500, 29500].map((at) => `${at} send-request again`),
      '32000 timeout to user',
      '32000 end',
    ]);
  });

  it('after a final response absorbs its copies for T4', () => {
    expect(timeline(nonInviteClient, udp, { 0: 'request from TU', 100: '200-699', 300: '200-699' })).toEqual([
      '0 send-request',
      '100 response to user',
      '5100 end',
    ]);
  });
});

describe('a client transaction over TCP', () => {
  it('sends once and gives up at timer F', () => {
    expect(timeline(nonInviteClient, tcp, { 0: 'request from TU' })).toEqual([
      '0 send-request',
      '32000 timeout to user',
      '32000 end',
    ]);
  });

  it('ends with the final response', () => {
    expect(timeline(nonInviteClient, tcp, { 0: 'request from TU', 100: '1xx', 200: '200-699' })).toEqual([
      '0 send-request',
      '100 response to user',
      '200 response to user',
      '200 end',
    ]);
  });
});

describe('a server transaction', () => {
  it('over UDP does the work once and repeats the response for 64*T1', () => {
    const script = { 0: 'request', 500: 'request', 700: '200-699 from TU', 1500: 'request' } as const;
    expect(timeline(nonInviteServer, udp, script)).toEqual([
      '0 request to user',
      '700 send-response',
      '1500 send-response again',
      '32700 end',
    ]);
  });

  it('over TCP ends with its final response', () => {
    expect(timeline(nonInviteServer, tcp, { 0: 'request', 700: '200-699 from TU' })).toEqual([
      '0 request to user',
      '700 send-response',
      '700 end',
    ]);
  });

  it('does not send 180 or 408', () => {
    expect(
      timeline(nonInviteServer, udp, { 0: 'request', 10: eventOfAnswer(180), 20: eventOfAnswer(408) }),
    ).toEqual(['0 request to user', '20 end']);
  });
});

it.each([
  [100, '1xx', '100 from TU'],
  [183, '1xx', '101-199 from TU'],
  [200, '200-699', '200-699 from TU'],
  [408, '200-699', '408 from TU'],
  [699, '200-699', '200-699 from TU'],
])('status %i is %s when received and %s when sent', (status, received, sent) => {
  expect(eventOfResponse(status)).toBe(received);
  expect(eventOfAnswer(status)).toBe(sent);
});

/** What a transaction does when these events happen to it at these times (ms), its timers firing on time. */
function timeline<Event extends string>(
  machine: Machine<Event>,
  surroundings: { readonly reliable: boolean },
  script: Readonly<Record<number, Event>>,
): readonly string[] {
  const due = new Map<string, number>();
  const told: string[] = [];
  let happenings = Object.entries(script).map(([at, event]) => ({ at: Number(at), event }));
  let state = newTransaction(machine);
  for (;;) {
    const timers = [...due].map(([timer, at]) => ({ at, event: `timer ${timer}` as Event }));
    const next = [...happenings, ...timers].sort((a, b) => a.at - b.at)[0];
    if (next === undefined) return told;
    happenings = happenings.filter((happening) => happening !== next);
    due.delete(next.event.replace('timer ', ''));
    const result = step(machine, state, next.event, surroundings);
    state = result.state;
    for (const effect of result.effects) {
      if (effect.do === 'start-timer') due.set(effect.timer, next.at + effect.after);
      else if (effect.do === 'stop-timer') due.delete(effect.timer);
      else told.push(`${next.at} ${inWords(effect)}`);
    }
  }
}

function inWords(effect: Effect): string {
  switch (effect.do) {
    case 'pass-to-user':
      return `${effect.what} to user`;
    case 'send-request':
    case 'send-response':
      return effect.repeats ? `${effect.do} again` : effect.do;
    default:
      return effect.do;
  }
}
