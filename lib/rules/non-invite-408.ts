import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

const timeout = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 408 Request Timeout
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const nonInvite408: MessageRule = {
  id: 'non-invite-408',
  scope: 'message',
  title: 'A request other than INVITE is not answered with 408',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 4320 §4.2',
  why: 'A proxy that waited in vain for 32 seconds answers a client that waited just as long and is no longer there. The late 408 finds nobody, or is taken by each proxy on the way for a new response, so that one server that is down floods all the others. Proxies that were written before 2006, or set up to count failures, still send it.',
  remedy: 'Send nothing: the timer of the client ends at the same moment.',
  good: [
    OK,
    changed(timeout)`
      -CSeq: 1 REGISTER
      +CSeq: 1 INVITE
    `,
  ],
  bad: [
    changed(timeout)`
       SIP/2.0 408 Request Timeout
               ^^^
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    const method = answeredMethod(message);
    if (status?.value !== 408 || method === undefined || method === 'INVITE') return [];
    const says = `Expected no 408 to ${method}: its client has given up at the same time`;
    return [{ from: status.from, to: status.to, message: says }];
  },
};
