import type { Action, Impossible, Machine, Row } from './machine';

export type InviteClientEvent =
  | 'INVITE from TU'
  | '1xx'
  | '2xx'
  | '300-699'
  | 'timer A'
  | 'timer B'
  | 'timer D'
  | 'timer M'
  | 'transport error';

/** The event that a response with this status is for the client transaction of an INVITE. */
export function eventOfInviteResponse(status: number): InviteClientEvent {
  if (status < 200) return '1xx';
  return status < 300 ? '2xx' : '300-699';
}

const sendInvite: Action = { do: 'send-request', repeats: false };
const repeatInvite: Action = { do: 'send-request', repeats: true };
const sendAck: Action = { do: 'send-ack' };
const responseToUser: Action = { do: 'pass-to-user', what: 'response' };
const timeoutToUser: Action = { do: 'pass-to-user', what: 'timeout' };
const errorToUser: Action = { do: 'pass-to-user', what: 'transport-error' };
const startA: Action = { do: 'start-timer', timer: 'A', after: 'T1' };
const startB: Action = { do: 'start-timer', timer: 'B', after: '64*T1' };
const startD: Action = { do: 'start-timer', timer: 'D', after: '32 s' };
const startM: Action = { do: 'start-timer', timer: 'M', after: '64*T1' };
const stopA: Action = { do: 'stop-timer', timer: 'A' };
const stopB: Action = { do: 'stop-timer', timer: 'B' };
const end: Action = { do: 'end' };

type Rows = readonly Row<InviteClientEvent>[];

/** The request is out and nobody has answered yet. */
const calling: Rows = [
  {
    in: 'new',
    on: 'INVITE from TU',
    to: 'Calling',
    when: 'unreliable',
    do: [startB, sendInvite, startA],
    why: 'The INVITE leaves. Nobody below repairs a loss, so timer A is set to send it again, and timer B to give up one day.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'new',
    on: 'INVITE from TU',
    to: 'Calling',
    when: 'reliable',
    do: [startB, sendInvite],
    why: 'The INVITE leaves. The transport repeats what gets lost by itself, so only timer B is set: the other side may still never answer.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: 'timer A',
    to: 'Calling',
    when: 'unreliable',
    do: [repeatInvite, { do: 'start-timer', timer: 'A', after: '2*A' }],
    why: 'Silence: the INVITE or the first response may be lost, so the same text is sent again. The pause doubles each time, without a limit but timer B.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: '1xx',
    to: 'Proceeding',
    when: 'unreliable',
    do: [stopA, stopB, responseToUser],
    why: 'Somebody works on it, so it need not be sent again. From now on it may take as long as a person takes to answer the phone.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: '1xx',
    to: 'Proceeding',
    when: 'reliable',
    do: [stopB, responseToUser],
    why: 'Somebody works on it. From now on it may take as long as a person takes to answer the phone.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: '2xx',
    to: 'Accepted',
    when: 'unreliable',
    do: [stopA, stopB, responseToUser, startM],
    why: 'The call is answered. The user sends the ACK in a transaction of its own; this one stays for copies of the answer, and for answers of other phones.',
    spec: 'RFC 6026 §8.4',
  },
  {
    in: 'Calling',
    on: '2xx',
    to: 'Accepted',
    when: 'reliable',
    do: [stopB, responseToUser, startM],
    why: 'The call is answered. The user sends the ACK in a transaction of its own; this one stays for answers of other phones that the call was forked to.',
    spec: 'RFC 6026 §8.4',
  },
  {
    in: 'Calling',
    on: '300-699',
    to: 'Completed',
    when: 'unreliable',
    do: [stopA, stopB, responseToUser, sendAck, startD],
    why: 'The call came to nothing. The transaction itself sends the ACK, hop by hop, and stays to send it again if the answer comes again.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: '300-699',
    to: 'Terminated',
    when: 'reliable',
    do: [stopB, responseToUser, sendAck, end],
    why: 'The call came to nothing. The ACK will arrive, so timer D is zero, and the state Completed is left the moment it is entered.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: 'timer B',
    to: 'Terminated',
    when: 'unreliable',
    do: [stopA, timeoutToUser, end],
    why: 'No response within 64*T1, after seven attempts with the usual values: the user is told that the other side cannot be reached.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: 'timer B',
    to: 'Terminated',
    when: 'reliable',
    do: [timeoutToUser, end],
    why: 'The INVITE was delivered, and yet no response came within 64*T1: the user is told.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Calling',
    on: 'transport error',
    to: 'Terminated',
    when: 'unreliable',
    do: [stopA, stopB, errorToUser, end],
    why: 'The network says that the INVITE cannot be delivered. To wait would be in vain; the user may try another server.',
    spec: 'RFC 3261 §17.1.4',
  },
  {
    in: 'Calling',
    on: 'transport error',
    to: 'Terminated',
    when: 'reliable',
    do: [stopB, errorToUser, end],
    why: 'The connection was refused or broke. To wait would be in vain; the user may try another server.',
    spec: 'RFC 3261 §17.1.4',
  },
];

/** Somebody is at it: no timer runs. */
const proceeding: Rows = [
  {
    in: 'Proceeding',
    on: '1xx',
    to: 'Proceeding',
    do: [responseToUser],
    why: 'It goes on: the phone rings, the call is queued, or it was sent on.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Proceeding',
    on: '2xx',
    to: 'Accepted',
    do: [responseToUser, startM],
    why: 'The call is answered. The user sends the ACK in a transaction of its own; this one stays for copies of the answer, and for answers of other phones.',
    spec: 'RFC 6026 §8.4',
  },
  {
    in: 'Proceeding',
    on: '300-699',
    to: 'Completed',
    when: 'unreliable',
    do: [responseToUser, sendAck, startD],
    why: 'The call came to nothing. The transaction itself sends the ACK, hop by hop, and stays to send it again if the answer comes again.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Proceeding',
    on: '300-699',
    to: 'Terminated',
    when: 'reliable',
    do: [responseToUser, sendAck, end],
    why: 'The call came to nothing. The ACK will arrive, so timer D is zero, and the state Completed is left the moment it is entered.',
    spec: 'RFC 3261 §17.1.1.2',
  },
];

/** The final response is here. */
const answered: Rows = [
  {
    in: 'Accepted',
    on: '2xx',
    to: 'Accepted',
    do: [responseToUser],
    why: 'A copy, whose ACK may have been lost, or the answer of another phone: only the user can tell, and sends the ACK.',
    spec: 'RFC 6026 §8.4',
  },
  {
    in: 'Accepted',
    on: 'timer M',
    to: 'Terminated',
    do: [end],
    why: 'The other side has stopped to repeat its answer by now, and the transaction can be forgotten.',
    spec: 'RFC 6026 §8.4',
  },
  {
    in: 'Completed',
    on: '1xx',
    to: 'Completed',
    when: 'unreliable',
    do: [],
    why: 'A provisional response that the final one has overtaken. It says nothing new.',
    spec: 'RFC 6026 §8.4, figure 5',
  },
  {
    in: 'Completed',
    on: '2xx',
    to: 'Completed',
    when: 'unreliable',
    do: [],
    why: 'A success after a failure, from a phone that was too late: the call is over here, and only a 300-699 is acknowledged in this state.',
    spec: 'RFC 6026 §8.4, figure 5',
  },
  {
    in: 'Completed',
    on: '300-699',
    to: 'Completed',
    when: 'unreliable',
    do: [sendAck],
    why: 'A copy of the answer means that the ACK was lost: it is sent again, and the user hears nothing of it.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Completed',
    on: 'timer D',
    to: 'Terminated',
    when: 'unreliable',
    do: [end],
    why: 'The other side has given up waiting for an ACK by now, so no copy of its answer is to be expected.',
    spec: 'RFC 3261 §17.1.1.2',
  },
  {
    in: 'Completed',
    on: 'transport error',
    to: 'Terminated',
    when: 'unreliable',
    do: [{ do: 'stop-timer', timer: 'D' }, errorToUser, end],
    why: 'The ACK cannot be delivered: the user is told, and the other side will give up by its own clock.',
    spec: 'RFC 3261 §17.1.4',
  },
];

const impossible: readonly Impossible<InviteClientEvent>[] = [
  {
    in: ['new'],
    on: ['1xx', '2xx', '300-699', 'timer A', 'timer B', 'timer D', 'timer M', 'transport error'],
    why: 'A client transaction begins with the request of its user; before that there is nothing to answer or to wait for.',
  },
  {
    in: ['Calling', 'Proceeding', 'Accepted', 'Completed'],
    on: ['INVITE from TU'],
    why: 'A transaction carries one request. Any further INVITE has a transaction and a branch of its own.',
  },
  {
    in: ['Calling'],
    on: ['timer A'],
    when: 'reliable',
    why: 'Timer A is not set over a reliable transport: the transport itself repeats what gets lost.',
  },
  {
    in: ['Calling', 'Proceeding'],
    on: ['timer D', 'timer M'],
    why: 'Timers D and M are set by the final response, which has not come yet.',
  },
  {
    in: ['Proceeding'],
    on: ['timer A', 'timer B'],
    why: 'The first response has stopped timers A and B.',
  },
  {
    in: ['Proceeding'],
    on: ['transport error'],
    why: 'Nothing is sent in this state, so nothing can fail to be delivered.',
  },
  {
    in: ['Accepted'],
    on: ['1xx', '300-699', 'timer A', 'timer B', 'timer D', 'transport error'],
    why: 'The call is answered: what other phones say that did not answer it concerns nobody, and nothing is sent in this state.',
  },
  {
    in: ['Completed'],
    on: ['timer A', 'timer B', 'timer M'],
    when: 'unreliable',
    why: 'The final response has stopped timers A and B, and timer M is for a 2xx.',
  },
  {
    in: ['Completed'],
    on: ['1xx', '2xx', '300-699', 'timer A', 'timer B', 'timer D', 'timer M', 'transport error'],
    when: 'reliable',
    why: 'Over a reliable transport timer D is zero: nobody stays in this state.',
  },
  {
    in: ['Terminated'],
    on: [
      'INVITE from TU',
      '1xx',
      '2xx',
      '300-699',
      'timer A',
      'timer B',
      'timer D',
      'timer M',
      'transport error',
    ],
    why: 'The transaction exists no longer. A response that comes now belongs to no transaction and is dropped.',
  },
];

/**
 * The client side of an INVITE: sends it until somebody says anything, and acknowledges a refusal (RFC 3261 §17.1.1, figure
 * 5, with RFC 6026 §8.4, which gave it the state Accepted and timer M).
 */
export const inviteClient: Machine<InviteClientEvent> = {
  name: 'INVITE client',
  states: ['new', 'Calling', 'Proceeding', 'Accepted', 'Completed', 'Terminated'],
  events: [
    'INVITE from TU',
    '1xx',
    '2xx',
    '300-699',
    'timer A',
    'timer B',
    'timer D',
    'timer M',
    'transport error',
  ],
  rows: [...calling, ...proceeding, ...answered],
  impossible,
};
