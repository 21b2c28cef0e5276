import type { Note } from '@/lib/sim/scenario';
import { contactExpires } from '@/lib/sip/contact-parameters';
import { deltaSeconds } from '@/lib/sip/delta-seconds';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import type { Message } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { readChallenge } from './answer-challenge';
import type { KeptChallenge, UserAgent } from './user-agent-state';

/** What the phone concludes from a response; the note says why, for people. */
export type Verdict = { readonly note: Note } & (
  | { readonly do: 'wait' }
  | { readonly do: 'fail' }
  | { readonly do: 'answer'; readonly challenge: KeptChallenge }
  /** `granted` in seconds. */
  | { readonly do: 'registered'; readonly granted: number }
);

/** Challenges in a row after which even `stale=TRUE` is no longer believed: some registrars never stop. */
const MAX_TRIES = 4;

/** What a registration lasts where the response gives no time (RFC 3261 §10.2.1.1): one hour, in seconds. */
const ONE_HOUR = 3600;

/** Reads a response to a REGISTER (RFC 3261 §10.2, §22.1). */
export function judgeResponse(phone: UserAgent, response: Message): Verdict {
  if (response.startLine.kind !== 'response') return fail('it is not a response', 'RFC 3261 §7.2');
  const { status, reason } = response.startLine;
  if (status.value < 200) {
    return { do: 'wait', note: note('info', 'The registrar is still working on it.', 'RFC 3261 §17.1.2.2') };
  }
  if (status.value < 300) return judgeSuccess(phone, response, status.value);
  if (status.value === 401 || status.value === 407) return judgeChallenge(phone, response, status.value);
  const answer = `${status.value} ${reason.value}`.trim();
  return fail(`the registrar refused with ${answer}`, 'RFC 3261 §8.1.3.5');
}

function judgeChallenge(phone: UserAgent, response: Message, status: number): Verdict {
  const read = readChallenge(response, status);
  if (typeof read === 'string') return fail(read, 'RFC 3261 §22.1');
  const { challenge, stale } = read;
  if (phone.tries >= MAX_TRIES) {
    return fail(`the registrar challenged ${MAX_TRIES + 1} times in a row`, 'RFC 3261 §22.1');
  }
  const before = phone.challenges.find(
    (kept) => kept.header === challenge.header && kept.realm === challenge.realm,
  );
  if (before !== undefined && !stale && phone.tries > 0) {
    const reason = `the registrar did not accept the credentials of ${phone.config.username} for ${challenge.realm}; sending the same again cannot help`;
    return fail(reason, 'RFC 3261 §22.1');
  }
  const text =
    stale && before !== undefined
      ? 'The nonce was too old and the password right: the same credentials go out for the new nonce.'
      : `The realm ${challenge.realm} wants proof: the request goes out again with credentials.`;
  return { do: 'answer', challenge, note: note('ok', text, 'RFC 3261 §22.2') };
}

function judgeSuccess(phone: UserAgent, response: Message, status: number): Verdict {
  const mine = valuesOf(response, contact).find(
    (value) => value.kind === 'address' && sameUri(value.uri.value, phone.config.contact),
  );
  if (mine === undefined || mine.kind !== 'address') {
    return fail(
      `the ${status} does not list this phone's Contact ${phone.config.contact}`,
      'RFC 3261 §10.2.4',
    );
  }
  const own = contactExpires(mine);
  const granted = own ? deltaSeconds(own.value) : (firstOf(response, expires)?.value ?? ONE_HOUR);
  if (granted === 0) return fail('the registrar granted 0 seconds', 'RFC 3261 §10.2.4');
  const text = `Registered for ${granted} seconds: the time stands at this phone's own Contact.`;
  return { do: 'registered', granted, note: note('ok', text, 'RFC 3261 §10.2.4') };
}

function fail(reason: string, spec: string): Verdict {
  return { do: 'fail', note: note('refused', `Not registered: ${reason}.`, spec) };
}

function note(verdict: Note['verdict'], text: string, spec: string): Note {
  return { step: 'response', verdict, text, spec };
}
