import { slice } from '@/lib/text/span';
import { missingBytes } from '../body-length';
import { byteLength, textOf } from '../bytes';
import type { Message, SyntaxProblem } from '../message';
import { parse } from '../parse';
import { announcedLength } from './announced-length';
import { type FramedMessage, framedMessage } from './framer-event';
import { framingProblem } from './framing-problem';

/**
 * The message in a datagram (RFC 3261 §18.3). Bytes beyond the body are left out, which Content-Length ends; without it the
 * body is all that follows. A body that is too short is a problem: a request is answered with 400, a response dropped.
 * Anything is a message here, so that `parse` may say what is wrong with it.
 */
export function messageOfDatagram(datagram: Uint8Array): FramedMessage {
  const text = textOf(datagram);
  const message = parse(text);
  const missing = missingBytes(message) ?? 0;
  const problems = missing === 0 ? [] : problemsOf(message, missing);
  if (missing >= 0) return framedMessage(0, datagram, text, message, problems);
  const bytes = datagram.subarray(0, missing);
  return framedMessage(0, bytes, textOf(bytes), message, problems);
}

function problemsOf(message: Message, missing: number): readonly SyntaxProblem[] {
  const announced = announcedLength(message);
  if (announced.kind !== 'stated') return [];
  const found = byteLength(slice(message.text, message.body));
  const problemOf = missing > 0 ? framingProblem.endsInBody : framingProblem.surplus;
  return [problemOf(announced.length, found)];
}
