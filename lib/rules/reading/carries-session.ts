import type { Body } from '@/lib/sip/body/body';
import { bodyOf } from '@/lib/sip/body/body-of';
import { announcedLength } from '@/lib/sip/framing/announced-length';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import { oncePer } from './once-per';

/**
 * True for a message with a session description, false for one without any body. Undefined where that cannot be told: the body is of
 * another type, is encoded, or was left out when the text was copied.
 */
export const carriesSession = oncePer((message: Message): boolean | undefined => {
  const body = bodyOf(message);
  if (body.kind !== 'none') return holdsSession(body) ? true : undefined;
  const announced = announcedLength(message);
  const isLeftOut = announced.kind === 'stated' && announced.length.value > 0;
  return isLeftOut || fieldsNamed(message, 'Content-Type').length > 0 ? undefined : false;
});

function holdsSession(body: Body): boolean {
  return (
    body.kind === 'sdp' || (body.kind === 'multipart' && body.parts.some((part) => holdsSession(part.body)))
  );
}
