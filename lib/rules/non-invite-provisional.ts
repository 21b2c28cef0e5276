import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

const trying = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 100 Trying
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const nonInviteProvisional: MessageRule = {
  id: 'non-invite-provisional',
  scope: 'message',
  title: 'A request other than INVITE gets no provisional response but 100',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 4320 §4.1',
  why: 'A registration has nothing to ring: it is answered at once or not at all. A provisional response makes the client send its request more rarely and does not stop its timer of 32 seconds, so what a lost datagram would have cost half a second costs four.',
  remedy: 'Send the final response as soon as it is known, and at most 100 Trying before it.',
  good: [
    trying,
    changed(trying)`
      -SIP/2.0 100 Trying
      +SIP/2.0 180 Ringing
      -CSeq: 1 REGISTER
      +CSeq: 1 INVITE
    `,
  ],
  bad: [
    changed(trying)`
      -SIP/2.0 100 Trying
      +SIP/2.0 183 Session Progress
               ^^^
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    const method = answeredMethod(message);
    if (!status || method === undefined || method === 'INVITE') return [];
    if (status.value <= 100 || status.value >= 200) return [];
    const says = `Expected 100 or a final response to ${method}, found ${status.value}`;
    return [{ from: status.from, to: status.to, message: says }];
  },
};
