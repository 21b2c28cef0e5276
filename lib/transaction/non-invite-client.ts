import type { Action, Machine } from './machine';

export type ClientEvent =
  | 'request from TU'
  | '1xx'
  | '200-699'
  | 'timer E'
  | 'timer F'
  | 'timer K'
  | 'transport error';

/** The event that a response with this status is for a client transaction. */
export function eventOfResponse(status: number): ClientEvent {
  return status < 200 ? '1xx' : '200-699';
}

const sendRequest: Action = { do: 'send-request', repeats: false };
const repeatRequest: Action = { do: 'send-request', repeats: true };
const responseToUser: Action = { do: 'pass-to-user', what: 'response' };
const timeoutToUser: Action = { do: 'pass-to-user', what: 'timeout' };
const errorToUser: Action = { do: 'pass-to-user', what: 'transport-error' };
const startF: Action = { do: 'start-timer', timer: 'F', after: '64*T1' };
const startK: Action = { do: 'start-timer', timer: 'K', after: 'T4' };
const stopE: Action = { do: 'stop-timer', timer: 'E' };
const stopF: Action = { do: 'stop-timer', timer: 'F' };
const end: Action = { do: 'end' };

/**
 * The client side of every transaction but INVITE, REGISTER among them: sends a request until a response comes
 * (RFC 3261 §17.1.2, figure 6, with erratum 2769).
 */
export const nonInviteClient: Machine<ClientEvent> = {
  name: 'non-INVITE client',
  states: ['new', 'Trying', 'Proceeding', 'Completed', 'Terminated'],
  events: ['request from TU', '1xx', '200-699', 'timer E', 'timer F', 'timer K', 'transport error'],
  rows: [
    {
      in: 'new',
      on: 'request from TU',
      to: 'Trying',
      when: 'unreliable',
      do: [startF, sendRequest, { do: 'start-timer', timer: 'E', after: 'T1' }],
      why: 'The request leaves. Nobody below repairs a loss, so timer E is set to send it again, and timer F to give up one day.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'new',
      on: 'request from TU',
      to: 'Trying',
      when: 'reliable',
      do: [startF, sendRequest],
      why: 'The request leaves. The transport repeats what gets lost by itself, so only timer F is set: the other side may still never answer.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: 'timer E',
      to: 'Trying',
      when: 'unreliable',
      do: [repeatRequest, { do: 'start-timer', timer: 'E', after: 'MIN(2*E, T2)' }],
      why: 'Silence: the request or its response may be lost, so the same text is sent again. The pause doubles each time up to T2, to spare a network that is slow because it is busy.',
      spec: 'RFC 3261 §17.1.2.2, erratum 2769',
    },
    {
      in: 'Trying',
      on: '1xx',
      to: 'Proceeding',
      do: [responseToUser],
      why: 'The request has arrived and somebody works on it. The answer proper is still to come, so the waiting goes on.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: '200-699',
      to: 'Completed',
      when: 'unreliable',
      do: [stopE, stopF, responseToUser, startK],
      why: 'This is the answer, good or bad. Retransmissions stop; timer K keeps the transaction a little longer, because copies of the response may still be under way.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: '200-699',
      to: 'Terminated',
      when: 'reliable',
      do: [stopF, responseToUser, end],
      why: 'This is the answer, good or bad. No copies of it can follow over a reliable transport: timer K is zero, and the state Completed is left the moment it is entered.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: 'timer F',
      to: 'Terminated',
      when: 'unreliable',
      do: [stopE, timeoutToUser, end],
      why: 'No response within 64*T1, after eleven attempts with the usual values: the user is told that the other side cannot be reached, as if it had answered 408.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: 'timer F',
      to: 'Terminated',
      when: 'reliable',
      do: [timeoutToUser, end],
      why: 'The request was delivered, and yet no response came within 64*T1: the user is told, as if the other side had answered 408.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Trying',
      on: 'transport error',
      to: 'Terminated',
      when: 'unreliable',
      do: [stopE, stopF, errorToUser, end],
      why: 'The network says that the request cannot be delivered. To wait would be in vain; the user may try another server.',
      spec: 'RFC 3261 §17.1.4',
    },
    {
      in: 'Trying',
      on: 'transport error',
      to: 'Terminated',
      when: 'reliable',
      do: [stopF, errorToUser, end],
      why: 'The connection was refused or broke. To wait would be in vain; the user may try another server.',
      spec: 'RFC 3261 §17.1.4',
    },
    {
      in: 'Proceeding',
      on: 'timer E',
      to: 'Proceeding',
      when: 'unreliable',
      do: [repeatRequest, { do: 'start-timer', timer: 'E', after: 'T2' }],
      why: 'The server repeats its final response only when it sees the request again, so the request goes on being sent, at the slowest pace.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Proceeding',
      on: '1xx',
      to: 'Proceeding',
      do: [responseToUser],
      why: 'Another sign of life, or a copy of the first. Nothing changes.',
      spec: 'RFC 3261 §17.1.2.2, figure 6',
    },
    {
      in: 'Proceeding',
      on: '200-699',
      to: 'Completed',
      when: 'unreliable',
      do: [stopE, stopF, responseToUser, startK],
      why: 'The answer has come. Retransmissions stop; timer K keeps the transaction a little longer, because copies of the response may still be under way.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Proceeding',
      on: '200-699',
      to: 'Terminated',
      when: 'reliable',
      do: [stopF, responseToUser, end],
      why: 'The answer has come, and over a reliable transport no copy of it can follow: timer K is zero, and the state Completed is left the moment it is entered.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Proceeding',
      on: 'timer F',
      to: 'Terminated',
      when: 'unreliable',
      do: [stopE, timeoutToUser, end],
      why: 'The server was alive, but its final response did not come within 64*T1 of the request. A provisional response does not lengthen that time.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Proceeding',
      on: 'timer F',
      to: 'Terminated',
      when: 'reliable',
      do: [timeoutToUser, end],
      why: 'The server was alive, but its final response did not come within 64*T1 of the request. A provisional response does not lengthen that time.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Proceeding',
      on: 'transport error',
      to: 'Terminated',
      when: 'unreliable',
      do: [stopE, stopF, errorToUser, end],
      why: 'A retransmission could not be delivered: the server, or the way to it, is gone.',
      spec: 'RFC 3261 §17.1.4',
    },
    {
      in: 'Proceeding',
      on: 'transport error',
      to: 'Terminated',
      when: 'reliable',
      do: [stopF, errorToUser, end],
      why: 'The connection over which the final response would have come is gone.',
      spec: 'RFC 3261 §17.1.4',
    },
    {
      in: 'Completed',
      on: '1xx',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'A provisional response that the final one has overtaken. It says nothing new, so the user does not see it.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Completed',
      on: '200-699',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'A copy of the final response, sent because a retransmission of the request had crossed it. The user sees one final response only.',
      spec: 'RFC 3261 §17.1.2.2',
    },
    {
      in: 'Completed',
      on: 'timer K',
      to: 'Terminated',
      when: 'unreliable',
      do: [end],
      why: 'T4 is how long a message may stay in the network: no copies are to be expected any more, and the transaction can be forgotten.',
      spec: 'RFC 3261 §17.1.2.2',
    },
  ],
  impossible: [
    {
      in: ['new'],
      on: ['1xx', '200-699', 'timer E', 'timer F', 'timer K', 'transport error'],
      why: 'A client transaction begins with the request of its user; before that there is nothing to answer or to wait for.',
    },
    {
      in: ['Trying', 'Proceeding', 'Completed'],
      on: ['request from TU'],
      why: 'A transaction carries one request. Any further request, even the same one with credentials added, has a transaction and a branch of its own.',
    },
    {
      in: ['Trying', 'Proceeding'],
      on: ['timer E'],
      when: 'reliable',
      why: 'Timer E is not set over a reliable transport: the transport itself repeats what gets lost.',
    },
    {
      in: ['Trying', 'Proceeding'],
      on: ['timer K'],
      why: 'Timer K is set by the final response, which has not come yet.',
    },
    {
      in: ['Completed'],
      on: ['timer E', 'timer F'],
      when: 'unreliable',
      why: 'The final response has stopped timers E and F.',
    },
    {
      in: ['Completed'],
      on: ['transport error'],
      when: 'unreliable',
      why: 'Nothing is sent in this state, so nothing can fail to be delivered; an error that comes late concerns a request that is answered already.',
    },
    {
      in: ['Completed'],
      on: ['1xx', '200-699', 'timer E', 'timer F', 'timer K', 'transport error'],
      when: 'reliable',
      why: 'Over a reliable transport timer K is zero: nobody stays in this state.',
    },
    {
      in: ['Terminated'],
      on: ['request from TU', '1xx', '200-699', 'timer E', 'timer F', 'timer K', 'transport error'],
      why: 'The transaction exists no longer. A response that comes now belongs to no transaction.',
    },
  ],
};
