import { branches } from './bobs-register';
import { onTheWire } from './on-the-wire';

/** What an answer to a REGISTER of Bob's phone says otherwise than usual. */
export interface AnswerLines {
  /** Of the topmost Via, where it is not the one of the request. */
  readonly branch?: string;
  readonly to?: string;
}

/** The tags that the server puts into To with seed 1, by CSeq. */
const tags = ['71a005518b', '9fd0cf7a89', '539e384167'];

/** The answer of the server to that REGISTER: `cseq` is from 1 to 3, `status` is as in `200 OK`. */
export function answerToBob(
  cseq: number,
  status: string,
  said: readonly string[] = [],
  { branch = branches[cseq - 1] ?? '', to }: AnswerLines = {},
): string {
  return onTheWire(
    `SIP/2.0 ${status}`,
    `Via: SIP/2.0/UDP 192.0.2.201:5060;branch=${branch}`,
    'From: Bob <sip:bob@biloxi.example.com>;tag=581983ef',
    to ?? `To: Bob <sip:bob@biloxi.example.com>;tag=${tags[cseq - 1]}`,
    'Call-ID: 3882dbe24e458d39@192.0.2.201',
    `CSeq: ${cseq} REGISTER`,
    ...said,
    'Content-Length: 0',
  );
}
