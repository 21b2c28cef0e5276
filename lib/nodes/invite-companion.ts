import { buildRequest } from '@/lib/sip/build';
import { cseq } from '@/lib/sip/headers/cseq';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';

/**
 * What follows an INVITE hop by hop and is matched to it by its Via, branch included: the CANCEL (RFC 3261 §9.1), and the ACK
 * for a response of 300 to 699 (§17.1.1.3), which takes To with its tag from that response.
 */
export function inviteCompanion(invite: string, method: 'ACK' | 'CANCEL', response?: Message): string {
  const request = parse(invite);
  const number = firstOf(request, cseq)?.number.value ?? 0;
  return buildRequest({
    method,
    uri: request.startLine.kind === 'request' ? request.startLine.uri.value : '',
    headers: [
      ...copied(request, 'Via').slice(0, 1),
      ['Max-Forwards', '70'],
      ...copied(request, 'Route'),
      ...copied(request, 'From'),
      ...copied(response ?? request, 'To'),
      ...copied(request, 'Call-ID'),
      ['CSeq', `${number} ${method}`],
    ],
  });
}

function copied(message: Message, name: string): readonly (readonly [name: string, value: string])[] {
  return fieldsNamed(message, name).map((field) => [name, field.value.value] as const);
}
