import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status423MinExpires: MessageRule = {
  id: '423-min-expires',
  scope: 'message',
  title: 'A 423 has Min-Expires',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A 423 says that the interval is too short and has to say what would be long enough. Without it the phone can only guess, and most give up.',
  remedy: 'Add Min-Expires with the shortest interval that is accepted, in seconds.',
  good: [
    changed(OK)`
      -SIP/2.0 200 OK
      +SIP/2.0 423 Interval Too Brief
      -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Min-Expires: 60
    `,
  ],
  bad: [
    changed(OK)`
      -SIP/2.0 200 OK
      +SIP/2.0 423 Interval Too Brief
               ^^^
      -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== 423 || fieldsNamed(message, 'Min-Expires').length > 0) return [];
    return [{ from: status.from, to: status.to, message: 'Expected Min-Expires in a 423' }];
  },
};
