import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import type { Finding } from '../rule';
import { fixBy } from './fixes';
import { statusLine } from './start';

/** The header fields that challenge, by the status that each belongs to (RFC 3261 §22.2, §22.3). */
const HEADER = { 401: 'WWW-Authenticate', 407: 'Proxy-Authenticate' } as const;

/** The check that a response of this status has its challenge, and not the one of the other status. */
export function challengeOfStatus(code: 401 | 407): (message: Message) => readonly Finding[] {
  const wanted = HEADER[code];
  const other = HEADER[code === 401 ? 407 : 401];
  return (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== code || fieldsNamed(message, wanted).length > 0) return [];
    const mistaken = fieldsNamed(message, other)[0]?.name;
    const edit = mistaken && { from: mistaken.from, to: mistaken.to, insert: wanted };
    return [
      {
        from: status.from,
        to: status.to,
        message: `Expected ${wanted} in a ${code}, found ${mistaken ? other : 'no challenge'}`,
        ...fixBy('Rename the header field', edit),
      },
    ];
  };
}
