import type { Context, Evidence, Note } from '@/lib/sim/scenario';
import { contactQ } from '@/lib/sip/contact-parameters';
import { contact } from '@/lib/sip/headers/contact';
import { minExpires } from '@/lib/sip/headers/min-expires';
import { require } from '@/lib/sip/headers/require';
import { retryAfter } from '@/lib/sip/headers/retry-after';
import type { Message, StatusLine } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { nextHop } from '../next-hop';
import { judgeSuccess } from './judge-success';
import { readChallenge } from './read-challenge';
import { refusals } from './refusals';
import { evidenceOf, responseNote } from './response-note';
import { failureOf } from './task';
import { type Attempt, type Line, personalityOf, type UserAgentConfig } from './user-agent-state';
import type { Verdict } from './verdict';

/** Reads a response to a REGISTER (RFC 3261 §10.2, §8.1.3, §22.1). */
export function judgeResponse(line: Line, attempt: Attempt, response: Message, context: Context): Verdict {
  if (response.startLine.kind !== 'response') return fail(attempt, 'it is not a response', 'RFC 3261 §7.2');
  const { startLine } = response;
  const status = startLine.status.value;
  if (status < 200) {
    return {
      do: 'wait',
      note: responseNote('info', 'The registrar is still working on it.', 'RFC 3261 §17.1.2.2'),
    };
  }
  if (status < 300) return judgeSuccess(line, attempt, response, status);
  if (status === 401 || status === 407) return judgeChallenge(line, attempt, response, status);
  if (status < 400) return judgeRedirection(line, attempt, response, context);
  if (status === 423) return judgeTooBrief(line, attempt, response, startLine);
  if (status === 421) return judgeExtension(line, attempt, response, startLine);
  if (status === 439) return judgeNoOutbound(line, attempt, startLine);
  if (MAY_PASS.has(status)) return judgeTrouble(attempt, response, startLine);
  return refuse(attempt, startLine);
}

/** Nobody is to blame, and another time may be better (RFC 3261 §21.4.9, §21.5.1 to §21.5.5). */
const MAY_PASS = new Set([408, 500, 502, 503, 504]);

function judgeChallenge(line: Line, attempt: Attempt, response: Message, status: number): Verdict {
  const personality = personalityOf(line.config);
  const read = readChallenge(response, status, personality);
  if (typeof read === 'string') return fail(attempt, read, 'RFC 3261 §22.1');
  const { challenge, stale, evidence } = read;
  const whoAsks = status === 407 ? 'proxy' : 'registrar';
  const before = line.challenges.find(
    (kept) => kept.header === challenge.header && kept.realm === challenge.realm,
  );
  const { tries } = attempt;
  const rejected = before !== undefined && !stale && (tries > 0 || personality.needsStale);
  // Credentials that were kept went out with the first request already, before any challenge was answered.
  if (rejected && Math.max(tries, 1) > personality.retriesRejected) {
    const reason = `the ${whoAsks} did not accept the credentials of ${line.config.username} for ${challenge.realm}; sending the same again cannot help`;
    return fail(attempt, reason, 'RFC 3261 §22.1', evidence);
  }
  if (!rejected && tries >= Math.max(personality.mostStale, personality.retriesRejected + 1)) {
    return fail(attempt, `the ${whoAsks} challenged ${tries + 1} times in a row`, 'RFC 3261 §22.1', evidence);
  }
  const text = rejected
    ? 'The credentials were not accepted, and this phone sends them again all the same.'
    : stale && before !== undefined
      ? 'The nonce was too old and the password right: the same credentials go out for the new nonce.'
      : `The ${whoAsks} asks for proof in the realm ${challenge.realm}: the request goes out again with credentials.`;
  return {
    do: 'answer',
    challenge,
    note: responseNote('ok', text, `RFC 3261 §22.${status === 407 ? 3 : 2}`, evidence),
  };
}

/** Tries the Contact of a 3xx that is liked best and can be reached (RFC 3261 §8.1.3.4). */
function judgeRedirection(line: Line, attempt: Attempt, response: Message, context: Context): Verdict {
  const offered = valuesOf(response, contact)
    .filter((value) => value.kind === 'address')
    .toSorted((a, b) => (contactQ(b)?.value ?? 1) - (contactQ(a)?.value ?? 1));
  for (const value of attempt.mended.includes(300) ? [] : offered) {
    const hop = nextHop(value.uri.value, context);
    if (hop === undefined) continue;
    const target = { ...hop, uri: value.uri.value };
    const text = `Another server is to be asked: the request goes to ${value.uri.value}.`;
    const place = evidenceOf(value.uri);
    return {
      do: 'mend',
      status: 300,
      taught: line.taught,
      target,
      note: responseNote('ok', text, 'RFC 3261 §8.1.3.4', place),
    };
  }
  const why = attempt.mended.includes(300)
    ? 'it was sent on once already, and a second time would look like a loop'
    : 'the answer names no other server that can be reached';
  return fail(attempt, why, 'RFC 3261 §8.1.3.4');
}

/** RFC 3261 §10.2.8: what is asked for is raised to Min-Expires, and the request goes out once more. */
function judgeTooBrief(line: Line, attempt: Attempt, response: Message, startLine: StatusLine): Verdict {
  const least = firstOf(response, minExpires);
  const { tooBrief } = personalityOf(line.config);
  const seconds = least === undefined || Number.isNaN(least.value) ? undefined : least.value;
  if (least === undefined || seconds === undefined || tooBrief === 'stop') return refuse(attempt, startLine);
  if (attempt.mended.includes(423)) {
    const why = `the registrar wants at least ${seconds} seconds, and was not content with what it got after its first 423`;
    return fail(attempt, why, 'RFC 3261 §10.2.8', evidenceOf(least));
  }
  const raised = tooBrief === 'raise';
  const text = raised
    ? `The time was too short: the request goes out again and asks for ${seconds} seconds.`
    : 'The time was too short, and this phone asks for the same once more.';
  return {
    do: 'mend',
    status: 423,
    taught: raised ? { ...line.taught, minExpires: seconds } : line.taught,
    note: responseNote('ok', text, 'RFC 3261 §10.2.8', evidenceOf(least)),
  };
}

/** RFC 3261 §21.4.16: the registrar wants the phone to say that it knows certain extensions. */
function judgeExtension(line: Line, attempt: Attempt, response: Message, startLine: StatusLine): Verdict {
  const wanted = valuesOf(response, require);
  const unknown = wanted.find(({ value }) => !knows(line.config, value.toLowerCase()));
  if (wanted.length === 0 || unknown || attempt.mended.includes(421)) return refuse(attempt, startLine);
  const names = wanted.map(({ value }) => value);
  const extensions = [...new Set([...line.taught.extensions, ...names])];
  const text = `The registrar wants to be told that this phone knows ${names.join(', ')}: the request goes out again with Supported.`;
  const places = wanted.flatMap(evidenceOf);
  return {
    do: 'mend',
    status: 421,
    taught: { ...line.taught, extensions },
    note: responseNote('ok', text, 'RFC 3261 §21.4.16', places),
  };
}

/** A Path costs a phone nothing: the server alone acts on it. The others want something of the phone itself. */
function knows({ regId, gruu = false }: UserAgentConfig, extension: string): boolean {
  return (
    extension === 'path' ||
    (extension === 'outbound' && regId !== undefined) ||
    (extension === 'gruu' && gruu)
  );
}

/** RFC 5626 §6: the first proxy on the way cannot do outbound, so the phone registers without. */
function judgeNoOutbound(line: Line, attempt: Attempt, startLine: StatusLine): Verdict {
  const asked = line.config.regId !== undefined && line.taught.outbound !== 'refused';
  if (!asked || !personalityOf(line.config).worksWithoutOutbound) return refuse(attempt, startLine);
  const text = 'The first proxy on the way cannot do outbound: the request goes out again without reg-id.';
  return {
    do: 'mend',
    status: 439,
    taught: { ...line.taught, outbound: 'refused' },
    note: responseNote('ok', text, 'RFC 5626 §6', evidenceOf(startLine.status)),
  };
}

/** RFC 3261 §20.33: Retry-After says for how long the registrar is not to be asked. */
function judgeTrouble(attempt: Attempt, response: Message, { status, reason }: StatusLine): Verdict {
  const pause = firstOf(response, retryAfter)?.seconds;
  const why = `the registrar answered ${`${status.value} ${reason.value}`.trim()}`;
  return {
    do: 'later',
    status: status.value,
    reason: why,
    ...(pause === undefined || Number.isNaN(pause.value) ? {} : { after: pause.value * 1000 }),
    note: failure(attempt, why, `RFC 3261 §${TROUBLES[status.value] ?? '21.5'}`, evidenceOf(pause ?? status)),
  };
}

/** Where RFC 3261 explains answers after which it is worth trying again later. */
const TROUBLES: Readonly<Record<number, string>> = {
  408: '21.4.9',
  500: '21.5.1',
  502: '21.5.3',
  503: '21.5.4',
  504: '21.5.5',
};

/** The registrar has decided: the same request again would be refused again (RFC 3261 §21.4). */
function refuse(attempt: Attempt, { status, reason }: StatusLine): Verdict {
  const answer = `the registrar refused with ${`${status.value} ${reason.value}`.trim()}`;
  const known = refusals[status.value];
  return fail(
    attempt,
    known ? `${answer}: ${known.because}` : answer,
    known?.spec ?? 'RFC 3261 §8.1.3.5',
    evidenceOf(status),
  );
}

function fail(attempt: Attempt, reason: string, spec: string, evidence: readonly Evidence[] = []): Verdict {
  return { do: 'fail', note: failure(attempt, reason, spec, evidence) };
}

function failure(
  { task, refreshes }: Attempt,
  reason: string,
  spec: string,
  evidence: readonly Evidence[],
): Note {
  return responseNote('refused', `${failureOf(task, refreshes)}: ${reason}.`, spec, evidence);
}
