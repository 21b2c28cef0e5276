import type { Message } from '@/lib/sip/message';
import { explanationOf } from '../explanation-of';
import type { ChangeKind, ReasonTable } from './reason';
import { reasonsBetweenRequests } from './reasons-between-requests';
import { reasonsFromRequestToResponse } from './reasons-from-request-to-response';

/** Why a field of `after` is what it is, seen from `before`: one sentence, and the section that says so. */
export interface Reason {
  readonly because: string;
  readonly spec: string;
}

/** Answers for every path: where no reason is known, it says that there is none. */
export function reasonFor(before: Message, after: Message, path: string, kind: ChangeKind): Reason {
  const reasons = tableFor(before, after)[path];
  const because = reasons?.[kind];
  if (reasons && because !== undefined) return { because, spec: reasons.spec };
  const { spec } = explanationOf(path, after.startLine.kind === 'response' ? 'response' : 'request');
  return { because: noReason[kind], spec };
}

function tableFor(before: Message, after: Message): ReasonTable {
  if (before.startLine.kind === 'response') return {};
  return after.startLine.kind === 'response' ? reasonsFromRequestToResponse : reasonsBetweenRequests;
}

const noReason: Readonly<Record<ChangeKind, string>> = {
  same: 'It is as it was: nothing asks for a change.',
  changed: 'It differs, though nothing in the exchange asks for it.',
  added: 'It is new, though nothing in the exchange asks for it.',
  removed: 'It is gone, though nothing in the exchange asks for it.',
};
