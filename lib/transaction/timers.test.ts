import { describe, expect, it } from 'vitest';
import { eventOfInviteResponse, inviteClient } from './invite-client';
import { eventOfInviteAnswer, inviteServer } from './invite-server';
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

describe('the client transaction of an INVITE', () => {
  it('over UDP without any response sends at doubling intervals, until timer B', () => {
    expect(timeline(inviteClient, udp, { 0: 'INVITE from TU' })).toEqual([
      '0 send-request',
      ...[500, 1500, 3500, 7500, 15500, 31500].map((at) => `${at} send-request again`),
      '32000 timeout to user',
      '32000 end',
    ]);
  });

  it('lets a phone ring for as long as it likes', () => {
    expect(
      timeline(inviteClient, udp, { 0: 'INVITE from TU', 100: '1xx', 90000: '2xx', 90500: '2xx' }),
    ).toEqual([
      '0 send-request',
      '100 response to user',
      '90000 response to user',
      '90500 response to user',
      '122000 end',
    ]);
  });

  it('acknowledges a refusal each time that it comes, and over TCP once', () => {
    const script = { 0: 'INVITE from TU', 100: '300-699', 600: '300-699' } as const;
    expect(timeline(inviteClient, udp, script)).toEqual([
      '0 send-request',
      '100 response to user',
      '100 send-ack',
      '600 send-ack',
      '32100 end',
    ]);
    expect(timeline(inviteClient, tcp, { 0: 'INVITE from TU', 100: '300-699' })).toEqual([
      '0 send-request',
      '100 response to user',
      '100 send-ack',
      '100 end',
    ]);
  });
});

describe('the server transaction of an INVITE', () => {
  it('over UDP repeats a refusal until timer H', () => {
    expect(timeline(inviteServer, udp, { 0: 'INVITE', 100: '300-699 from TU' })).toEqual([
      '0 request to user',
      '100 send-response',
      ...[600, 1600, 3600, 7600, 11600, 15600, 19600, 23600, 27600, 31600].map(
        (at) => `${at} send-response again`,
      ),
      '32100 timeout to user',
      '32100 end',
    ]);
  });

  it('absorbs copies of the ACK for T4, and over TCP ends with the first', () => {
    expect(
      timeline(inviteServer, udp, { 0: 'INVITE', 100: '300-699 from TU', 200: 'ACK', 300: 'ACK' }),
    ).toEqual(['0 request to user', '100 send-response', '5200 end']);
    expect(timeline(inviteServer, tcp, { 0: 'INVITE', 100: '300-699 from TU', 200: 'ACK' })).toEqual([
      '0 request to user',
      '100 send-response',
      '200 end',
    ]);
  });

  it('passes the ACK of a 2xx up and stays until timer L, absorbing copies of the INVITE', () => {
    const script = { 0: 'INVITE', 10: '1xx from TU', 100: '2xx from TU', 200: 'INVITE', 300: 'ACK' } as const;
    expect(timeline(inviteServer, udp, script)).toEqual([
      '0 request to user',
      '10 send-response',
      '100 send-response',
      '300 ack to user',
      '32100 end',
    ]);
  });
});

describe('what RFC 6026 brought', () => {
  it('stays for 64*T1 after a 2xx, over TCP too', () => {
    expect(timeline(inviteClient, tcp, { 0: 'INVITE from TU', 100: '2xx', 600: '2xx' })).toEqual([
      '0 send-request',
      '100 response to user',
      '600 response to user',
      '32100 end',
    ]);
    expect(timeline(inviteServer, tcp, { 0: 'INVITE', 100: '2xx from TU', 300: 'ACK' })).toEqual([
      '0 request to user',
      '100 send-response',
      '300 ack to user',
      '32100 end',
    ]);
  });

  it.each([udp, tcp])('sends a 2xx as often as the user hands it down, with %j', (transport) => {
    const script = { 0: 'INVITE', 100: '2xx from TU', 600: '2xx from TU', 1600: '2xx from TU' } as const;
    expect(timeline(inviteServer, transport, script)).toEqual([
      '0 request to user',
      '100 send-response',
      '600 send-response',
      '1600 send-response',
      '32100 end',
    ]);
  });

  it('tells the user of a transport error and stays in Proceeding', () => {
    const script = { 0: 'INVITE', 10: '1xx from TU', 20: 'transport error', 30: 'INVITE' } as const;
    expect(timeline(inviteServer, udp, script)).toEqual([
      '0 request to user',
      '10 send-response',
      '20 transport-error to user',
      '30 send-response again',
    ]);
  });

  it('tells the user of a transport error and stays in Accepted', () => {
    const script = { 0: 'INVITE', 100: '2xx from TU', 110: 'transport error', 300: 'ACK' } as const;
    expect(timeline(inviteServer, tcp, script)).toEqual([
      '0 request to user',
      '100 send-response',
      '110 transport-error to user',
      '300 ack to user',
      '32100 end',
    ]);
  });

  it('tells the user of a transport error and stays in Completed', () => {
    const script = { 0: 'INVITE', 100: '300-699 from TU', 110: 'transport error', 200: 'ACK' } as const;
    expect(timeline(inviteServer, udp, script)).toEqual([
      '0 request to user',
      '100 send-response',
      '110 transport-error to user',
      '5200 end',
    ]);
  });
});

it('repeats the latest provisional response for each copy of the INVITE', () => {
  const script = { 0: 'INVITE', 10: '1xx from TU', 500: 'INVITE', 1500: 'INVITE' } as const;
  expect(timeline(inviteServer, udp, script)).toEqual([
    '0 request to user',
    '10 send-response',
    '500 send-response again',
    '1500 send-response again',
  ]);
});

it.each([
  [180, '1xx', '1xx from TU'],
  [200, '2xx', '2xx from TU'],
  [302, '300-699', '300-699 from TU'],
  [603, '300-699', '300-699 from TU'],
])('for an INVITE status %i is %s when received and %s when sent', (status, received, sent) => {
  expect(eventOfInviteResponse(status)).toBe(received);
  expect(eventOfInviteAnswer(status)).toBe(sent);
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
