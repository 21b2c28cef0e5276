import type { Action, Impossible, Machine, Row } from './machine';

export type InviteServerEvent =
  | 'INVITE'
  | 'ACK'
  | '1xx from TU'
  | '2xx from TU'
  | '300-699 from TU'
  | 'timer G'
  | 'timer H'
  | 'timer I'
  | 'timer L'
  | 'transport error';

/** The event that a response with this status is for the server transaction of an INVITE, when its user passes it down. */
export function eventOfInviteAnswer(status: number): InviteServerEvent {
  if (status < 200) return '1xx from TU';
  return status < 300 ? '2xx from TU' : '300-699 from TU';
}

const sendResponse: Action = { do: 'send-response', repeats: false };
const repeatResponse: Action = { do: 'send-response', repeats: true };
const inviteToUser: Action = { do: 'pass-to-user', what: 'request' };
const ackToUser: Action = { do: 'pass-to-user', what: 'ack' };
const timeoutToUser: Action = { do: 'pass-to-user', what: 'timeout' };
const errorToUser: Action = { do: 'pass-to-user', what: 'transport-error' };
const startG: Action = { do: 'start-timer', timer: 'G', after: 'T1' };
const startH: Action = { do: 'start-timer', timer: 'H', after: '64*T1' };
const startI: Action = { do: 'start-timer', timer: 'I', after: 'T4' };
const startL: Action = { do: 'start-timer', timer: 'L', after: '64*T1' };
const stopG: Action = { do: 'stop-timer', timer: 'G' };
const stopH: Action = { do: 'stop-timer', timer: 'H' };
const end: Action = { do: 'end' };

type Rows = readonly Row<InviteServerEvent>[];

/** The user is asked, and a person may take long to answer. */
const proceeding: Rows = [
  {
    in: 'new',
    on: 'INVITE',
    to: 'Proceeding',
    do: [inviteToUser],
    why: 'An INVITE that matches no transaction is a new call: it goes up. The user answers within 200 ms here, so no 100 of the transaction itself is needed.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Proceeding',
    on: 'INVITE',
    to: 'Proceeding',
    do: [repeatResponse],
    why: 'A copy of the INVITE: the provisional response may have been lost, so it is sent again. Before there is one, nothing is sent.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Proceeding',
    on: '1xx from TU',
    to: 'Proceeding',
    do: [sendResponse],
    why: 'The phone rings, or the call goes on elsewhere: the caller hears of it, and stops to repeat the INVITE.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Proceeding',
    on: '2xx from TU',
    to: 'Accepted',
    do: [sendResponse, startL],
    why: 'The call is answered. It is for the user to repeat this response until the ACK comes; the transaction stays to know copies of the INVITE.',
    spec: 'RFC 6026 §8.5',
  },
  {
    in: 'Proceeding',
    on: '300-699 from TU',
    to: 'Completed',
    when: 'unreliable',
    do: [sendResponse, startG, startH],
    why: 'The call is refused. The response is repeated until the ACK shows that it arrived, or timer H ends the waiting.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Proceeding',
    on: '300-699 from TU',
    to: 'Completed',
    when: 'reliable',
    do: [sendResponse, startH],
    why: 'The call is refused. The response will be delivered, so it is sent once; the ACK is waited for all the same.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Proceeding',
    on: 'transport error',
    to: 'Proceeding',
    do: [errorToUser],
    why: 'The response cannot be delivered. The user is told, and the transaction stays, so that a copy of the INVITE is not taken for a new call.',
    spec: 'RFC 6026 §8.8',
  },
];

/** The call is answered: the user waits for the ACK. */
const accepted: Rows = [
  {
    in: 'Accepted',
    on: 'INVITE',
    to: 'Accepted',
    do: [],
    why: 'A copy of the INVITE that crossed the answer. It is absorbed: the user repeats its answer by itself.',
    spec: 'RFC 6026 §8.7',
  },
  {
    in: 'Accepted',
    on: 'ACK',
    to: 'Accepted',
    do: [ackToUser],
    why: 'The caller has the answer. The ACK goes up, since only the user stops repeating its 2xx.',
    spec: 'RFC 6026 §8.7',
  },
  {
    in: 'Accepted',
    on: '2xx from TU',
    to: 'Accepted',
    do: [sendResponse],
    why: 'No ACK yet: the user sends its answer again.',
    spec: 'RFC 6026 §8.7',
  },
  {
    in: 'Accepted',
    on: 'timer L',
    to: 'Terminated',
    do: [end],
    why: 'The caller sends its INVITE no more and the user has stopped to repeat its answer: the transaction can be forgotten.',
    spec: 'RFC 6026 §8.7',
  },
  {
    in: 'Accepted',
    on: 'transport error',
    to: 'Accepted',
    do: [errorToUser],
    why: 'The answer cannot be delivered. The user is told, and the transaction stays until timer L.',
    spec: 'RFC 6026 §8.8',
  },
];

/** The call is refused: the transaction itself waits for the ACK. */
const refused: Rows = [
  {
    in: 'Completed',
    on: 'INVITE',
    to: 'Completed',
    do: [repeatResponse],
    why: 'A copy of the INVITE: the caller has not seen the refusal yet, so it is sent again at once.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'timer G',
    to: 'Completed',
    when: 'unreliable',
    do: [repeatResponse, { do: 'start-timer', timer: 'G', after: 'MIN(2*G, T2)' }],
    why: 'No ACK yet: the refusal or the ACK may be lost, so the refusal is sent again. The pause doubles up to T2.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'ACK',
    to: 'Confirmed',
    when: 'unreliable',
    do: [stopG, stopH, startI],
    why: 'The caller has the refusal. The transaction stays a little longer, for copies of the ACK that are still under way.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'ACK',
    to: 'Terminated',
    when: 'reliable',
    do: [stopH, end],
    why: 'The caller has the refusal. No copy of the ACK can follow: timer I is zero, and the state Confirmed is left the moment it is entered.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'timer H',
    to: 'Terminated',
    when: 'unreliable',
    do: [stopG, timeoutToUser, end],
    why: 'No ACK within 64*T1: the caller is gone, and the user is told.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'timer H',
    to: 'Terminated',
    when: 'reliable',
    do: [timeoutToUser, end],
    why: 'No ACK within 64*T1: the caller is gone, and the user is told.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Completed',
    on: 'transport error',
    to: 'Completed',
    do: [errorToUser],
    why: 'The refusal cannot be delivered. The user is told, and the transaction stays until timer H.',
    spec: 'RFC 6026 §8.8',
  },
  {
    in: 'Completed',
    on: '1xx from TU',
    to: 'Completed',
    do: [],
    why: 'The final response is out; a provisional one after it would mean nothing, so it is dropped.',
    spec: 'RFC 3261 §17.2.1, figure 7',
  },
  {
    in: 'Completed',
    on: '2xx from TU',
    to: 'Completed',
    do: [],
    why: 'An INVITE has one final response from here, and it is out already: a second one is dropped.',
    spec: 'RFC 3261 §17.2.1, figure 7',
  },
  {
    in: 'Completed',
    on: '300-699 from TU',
    to: 'Completed',
    do: [],
    why: 'An INVITE has one final response from here, and it is out already: a second one is dropped.',
    spec: 'RFC 3261 §17.2.1, figure 7',
  },
  {
    in: 'Confirmed',
    on: 'ACK',
    to: 'Confirmed',
    when: 'unreliable',
    do: [],
    why: 'A copy of the ACK, sent because a copy of the refusal had crossed the first one. It is absorbed.',
    spec: 'RFC 3261 §17.2.1',
  },
  {
    in: 'Confirmed',
    on: 'timer I',
    to: 'Terminated',
    when: 'unreliable',
    do: [end],
    why: 'T4 is how long a message may stay in the network: no copies of the ACK are to be expected any more.',
    spec: 'RFC 3261 §17.2.1',
  },
];

const impossible: readonly Impossible<InviteServerEvent>[] = [
  {
    in: ['new'],
    on: [
      'ACK',
      '1xx from TU',
      '2xx from TU',
      '300-699 from TU',
      'timer G',
      'timer H',
      'timer I',
      'timer L',
      'transport error',
    ],
    why: 'A server transaction begins with an INVITE; before that there is nothing to answer. An ACK without one belongs to the user.',
  },
  {
    in: ['Proceeding'],
    on: ['ACK', 'timer G', 'timer H', 'timer I', 'timer L'],
    why: 'There is no final response yet that could be acknowledged, or that would have set these timers.',
  },
  {
    in: ['Accepted'],
    on: ['1xx from TU', '300-699 from TU', 'timer G', 'timer H', 'timer I'],
    why: 'The call is answered: its user can only repeat that answer, and no timer but L was set.',
  },
  {
    in: ['Completed'],
    on: ['timer I', 'timer L'],
    why: 'Timer I is set by the ACK, which has not come yet, and timer L by a 2xx.',
  },
  {
    in: ['Completed'],
    on: ['timer G'],
    when: 'reliable',
    why: 'Timer G is not set over a reliable transport: the transport itself repeats what gets lost.',
  },
  {
    in: ['Confirmed'],
    on: [
      'INVITE',
      '1xx from TU',
      '2xx from TU',
      '300-699 from TU',
      'timer G',
      'timer H',
      'timer L',
      'transport error',
    ],
    when: 'unreliable',
    why: 'The refusal has arrived and the caller said so: nothing is sent any more, and an old copy of the INVITE is of no interest.',
  },
  {
    in: ['Confirmed'],
    on: [
      'INVITE',
      'ACK',
      '1xx from TU',
      '2xx from TU',
      '300-699 from TU',
      'timer G',
      'timer H',
      'timer I',
      'timer L',
      'transport error',
    ],
    when: 'reliable',
    why: 'Over a reliable transport timer I is zero: nobody stays in this state.',
  },
  {
    in: ['Terminated'],
    on: [
      'INVITE',
      'ACK',
      '1xx from TU',
      '2xx from TU',
      '300-699 from TU',
      'timer G',
      'timer H',
      'timer I',
      'timer L',
      'transport error',
    ],
    why: 'The transaction exists no longer. An INVITE that comes now begins a new one.',
  },
];

/**
 * The server side of an INVITE: takes it once, however often it arrives, and sees to it that a refusal arrives (RFC 3261
 * §17.2.1, figure 7, with RFC 6026, which gave it the state Accepted and timer L).
 */
export const inviteServer: Machine<InviteServerEvent> = {
  name: 'INVITE server',
  states: ['new', 'Proceeding', 'Accepted', 'Completed', 'Confirmed', 'Terminated'],
  events: [
    'INVITE',
    'ACK',
    '1xx from TU',
    '2xx from TU',
    '300-699 from TU',
    'timer G',
    'timer H',
    'timer I',
    'timer L',
    'transport error',
  ],
  rows: [...proceeding, ...accepted, ...refused],
  impossible,
};
