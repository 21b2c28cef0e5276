import { byteLength } from '@/lib/sip/bytes';
import { cseq } from '@/lib/sip/headers/cseq';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import type { Route } from '../route';
import type { PacketTest } from './scripted-state';

/** Whether a packet is of the kind that a line of a script waits for. */
export function fits(test: PacketTest, message: Message, { source, destination, transport }: Route): boolean {
  const { startLine } = message;
  const { method, status, answers, has, lacks, says } = test;
  if (method !== undefined && !(startLine.kind === 'request' && startLine.method.value === method))
    return false;
  if (status !== undefined && !(startLine.kind === 'response' && startLine.status.value === status))
    return false;
  if (
    answers !== undefined &&
    !(startLine.kind === 'response' && firstOf(message, cseq)?.method.value === answers)
  )
    return false;
  if (has !== undefined && fieldsNamed(message, has).length === 0) return false;
  if (lacks !== undefined && fieldsNamed(message, lacks).length > 0) return false;
  if (says !== undefined && !fieldsNamed(message, says[0]).some(({ value }) => value.value === says[1]))
    return false;
  if (test.transport !== undefined && test.transport !== transport) return false;
  if (test.longerThan !== undefined && byteLength(message.text) <= test.longerThan) return false;
  return source.startsWith(test.source ?? '') && destination.startsWith(test.destination ?? '');
}
