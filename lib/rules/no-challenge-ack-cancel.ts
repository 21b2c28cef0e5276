import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

const ofInvite = changed(F2)`
  -CSeq: 1 REGISTER
  +CSeq: 1 INVITE
`;

export const noChallengeAckCancel: MessageRule = {
  id: 'no-challenge-ack-cancel',
  scope: 'message',
  title: 'ACK and CANCEL are not challenged',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.1',
  why: 'A challenged request is sent again with the next CSeq, and these two must keep the CSeq of their INVITE: they cannot be sent again. A server that challenges a CANCEL keeps the phone ringing after the caller has hung up, and a challenge to an ACK is a response to something that has none.',
  remedy:
    'Accept a CANCEL that comes from where its INVITE came from, and credentials in an ACK that were right in its INVITE.',
  good: [F2, ofInvite],
  bad: [
    changed(ofInvite)`
       SIP/2.0 401 Unauthorized
               ^^^
      -CSeq: 1 INVITE
      +CSeq: 1 CANCEL
    `,
    changed(ofInvite)`
       SIP/2.0 401 Unauthorized
               ^^^
      -CSeq: 1 INVITE
      +CSeq: 1 ACK
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    const method = answeredMethod(message);
    const isChallenge = status?.value === 401 || status?.value === 407;
    if (!isChallenge || (method !== 'ACK' && method !== 'CANCEL')) return [];
    const says = `Expected no challenge: the ${method} cannot be sent again with credentials`;
    return [{ from: status.from, to: status.to, message: says }];
  },
};
