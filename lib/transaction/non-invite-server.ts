import type { Action, Machine } from './machine';

export type ServerEvent =
  | 'request'
  | '100 from TU'
  | '101-199 from TU'
  | '200-699 from TU'
  | '408 from TU'
  | 'timer J'
  | 'transport error';

/** The event that a response with this status is for a server transaction, when its user passes it down. */
export function eventOfAnswer(status: number): ServerEvent {
  if (status === 408) return '408 from TU';
  if (status >= 200) return '200-699 from TU';
  return status === 100 ? '100 from TU' : '101-199 from TU';
}

const sendResponse: Action = { do: 'send-response', repeats: false };
const repeatResponse: Action = { do: 'send-response', repeats: true };
const requestToUser: Action = { do: 'pass-to-user', what: 'request' };
const errorToUser: Action = { do: 'pass-to-user', what: 'transport-error' };
const startJ: Action = { do: 'start-timer', timer: 'J', after: '64*T1' };
const stopJ: Action = { do: 'stop-timer', timer: 'J' };
const end: Action = { do: 'end' };

/**
 * The server side of every transaction but INVITE, REGISTER among them: takes a request once, however often it
 * arrives, and repeats the response instead of the work (RFC 3261 §17.2.2, figure 8, with erratum 1470 and RFC 4320).
 */
export const nonInviteServer: Machine<ServerEvent> = {
  name: 'non-INVITE server',
  states: ['new', 'Trying', 'Proceeding', 'Completed', 'Terminated'],
  events: [
    'request',
    '100 from TU',
    '101-199 from TU',
    '200-699 from TU',
    '408 from TU',
    'timer J',
    'transport error',
  ],
  rows: [
    {
      in: 'new',
      on: 'request',
      to: 'Trying',
      do: [requestToUser],
      why: 'A request that matches no transaction is new: it goes up to be worked on, and is remembered so that a copy of it will be known.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Trying',
      on: 'request',
      to: 'Trying',
      do: [],
      why: 'A copy of the request. The user is at work on the first one and there is no response to repeat, so the copy is dropped.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Trying',
      on: '100 from TU',
      to: 'Proceeding',
      do: [sendResponse],
      why: 'A sign of life for a client that waits long. Over UDP it must not come before the client has slowed down to T2, or it would delay the repair of a loss.',
      spec: 'RFC 3261 §17.2.2, RFC 4320 §4.1',
    },
    {
      in: 'Trying',
      on: '101-199 from TU',
      to: 'Trying',
      do: [],
      why: 'Only 100 may be sent before the final response to a request that is not an INVITE: anything else it could say can wait for the final response.',
      spec: 'RFC 4320 §4.1',
    },
    {
      in: 'Trying',
      on: '200-699 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [sendResponse, startJ],
      why: 'The answer leaves. It may get lost, and then the client sends its request again, so the answer is kept as long as the client may go on trying.',
      spec: 'RFC 3261 §17.2.2, erratum 1470',
    },
    {
      in: 'Trying',
      on: '200-699 from TU',
      to: 'Terminated',
      when: 'reliable',
      do: [sendResponse, end],
      why: 'The answer leaves and will be delivered. No copy of the request can follow: timer J is zero, and the state Completed is left the moment it is entered.',
      spec: 'RFC 3261 §17.2.2, erratum 1470',
    },
    {
      in: 'Trying',
      on: '408 from TU',
      to: 'Terminated',
      do: [end],
      why: 'A server that is too late says nothing: the client has a clock of its own and has given up, so 408 would only be one more useless message.',
      spec: 'RFC 4320 §4.2',
    },
    {
      in: 'Proceeding',
      on: 'request',
      to: 'Proceeding',
      do: [repeatResponse],
      why: 'A copy of the request: the provisional response may have been lost, so it is sent again.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Proceeding',
      on: '100 from TU',
      to: 'Proceeding',
      do: [sendResponse],
      why: 'One more sign of life; from now on it is the one to repeat.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Proceeding',
      on: '101-199 from TU',
      to: 'Proceeding',
      do: [],
      why: 'Only 100 may be sent before the final response to a request that is not an INVITE: anything else it could say can wait for the final response.',
      spec: 'RFC 4320 §4.1',
    },
    {
      in: 'Proceeding',
      on: '200-699 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [sendResponse, startJ],
      why: 'The answer leaves. It may get lost, and then the client sends its request again, so the answer is kept as long as the client may go on trying.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Proceeding',
      on: '200-699 from TU',
      to: 'Terminated',
      when: 'reliable',
      do: [sendResponse, end],
      why: 'The answer leaves and will be delivered. No copy of the request can follow: timer J is zero, and the state Completed is left the moment it is entered.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Proceeding',
      on: '408 from TU',
      to: 'Terminated',
      do: [end],
      why: 'A server that is too late says nothing: the client has a clock of its own and has given up, so 408 would only be one more useless message.',
      spec: 'RFC 4320 §4.2',
    },
    {
      in: 'Proceeding',
      on: 'transport error',
      to: 'Terminated',
      do: [errorToUser, end],
      why: 'The response cannot be delivered anywhere: the user is told that the client will not hear of it.',
      spec: 'RFC 3261 §17.2.4',
    },
    {
      in: 'Completed',
      on: 'request',
      to: 'Completed',
      when: 'unreliable',
      do: [repeatResponse],
      why: 'A copy of the request means that the answer was lost or is still under way. The same answer is sent again, and the work is not done twice.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Completed',
      on: '100 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'The final response is out; a provisional one after it would mean nothing, so it is dropped.',
      spec: 'RFC 3261 §17.2.2, figure 8',
    },
    {
      in: 'Completed',
      on: '101-199 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'The final response is out; a provisional one after it would mean nothing, so it is dropped.',
      spec: 'RFC 3261 §17.2.2, figure 8',
    },
    {
      in: 'Completed',
      on: '200-699 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'A request has one final response, and it is out already: a second one is dropped.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Completed',
      on: '408 from TU',
      to: 'Completed',
      when: 'unreliable',
      do: [],
      why: 'A request has one final response, and it is out already: a second one is dropped.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Completed',
      on: 'timer J',
      to: 'Terminated',
      when: 'unreliable',
      do: [end],
      why: 'The client has given up or is content by now: no copy of its request is to be expected, and the response can be forgotten.',
      spec: 'RFC 3261 §17.2.2',
    },
    {
      in: 'Completed',
      on: 'transport error',
      to: 'Terminated',
      when: 'unreliable',
      do: [stopJ, errorToUser, end],
      why: 'The final response cannot be delivered anywhere: the user is told that the client will not hear of it.',
      spec: 'RFC 3261 §17.2.4',
    },
  ],
  impossible: [
    {
      in: ['new'],
      on: ['100 from TU', '101-199 from TU', '200-699 from TU', '408 from TU', 'timer J', 'transport error'],
      why: 'A server transaction begins with a request; before that there is nothing to answer.',
    },
    {
      in: ['Trying'],
      on: ['transport error'],
      why: 'Nothing has been sent yet, so nothing can fail to be delivered.',
    },
    {
      in: ['Trying', 'Proceeding'],
      on: ['timer J'],
      why: 'Timer J is set by the final response, which has not been sent yet.',
    },
    {
      in: ['Completed'],
      on: [
        'request',
        '100 from TU',
        '101-199 from TU',
        '200-699 from TU',
        '408 from TU',
        'timer J',
        'transport error',
      ],
      when: 'reliable',
      why: 'Over a reliable transport timer J is zero: nobody stays in this state.',
    },
    {
      in: ['Terminated'],
      on: [
        'request',
        '100 from TU',
        '101-199 from TU',
        '200-699 from TU',
        '408 from TU',
        'timer J',
        'transport error',
      ],
      why: 'The transaction exists no longer. A request that comes now begins a new one.',
    },
  ],
};
