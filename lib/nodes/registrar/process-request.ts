import type { Effect, Note } from '@/lib/sim/scenario';
import type { Answer } from '../response';
import { answerWithBindings } from './answer-with-bindings';
import type { Registrar } from './registrar-state';
import type { Ask, RegistrarStep } from './registrar-step';
import { authenticate } from './steps/authenticate';
import { authorize } from './steps/authorize';
import { checkContacts } from './steps/check-contacts';
import { checkContent } from './steps/check-content';
import { checkDialog } from './steps/check-dialog';
import { checkExtensions } from './steps/check-extensions';
import { checkHops } from './steps/check-hops';
import { ALLOWED, checkMethod } from './steps/check-method';
import { checkOutbound } from './steps/check-outbound';
import { checkPath } from './steps/check-path';
import { checkScheme } from './steps/check-scheme';
import { checkSips } from './steps/check-sips';
import { detectMerged } from './steps/detect-merged';
import { findAddressOfRecord } from './steps/find-address-of-record';
import { inspectRequest } from './steps/inspect-request';
import { matchDomain } from './steps/match-domain';
import { updateBindings } from './steps/update-bindings';

/** The processing of a REGISTER, in the order of RFC 3261 §8.2 and §10.3. The first step that refuses answers. */
const registrarSteps: readonly RegistrarStep[] = [
  inspectRequest,
  detectMerged,
  checkHops,
  checkScheme,
  matchDomain,
  checkDialog,
  checkExtensions,
  checkPath,
  authenticate,
  authorize,
  findAddressOfRecord,
  checkContent,
  checkContacts,
  checkSips,
  checkOutbound,
  updateBindings,
];

/** The processing of any other request for the server itself (RFC 3261 §8.2). */
const serverSteps: readonly RegistrarStep[] = [inspectRequest, checkMethod, detectMerged, checkExtensions];

/** What a request comes to: the answer, what the registrar is then, and what it remarked. */
export interface Decision {
  readonly answer: Answer;
  readonly after: Registrar;
  /** Whose bindings may have changed. */
  readonly aor?: string;
  readonly notes: readonly Effect[];
}

/** Walks a request through the steps until one refuses; if none does, it is done and gets its 200. */
export function processRequest(asked: Ask): Decision {
  const { startLine } = asked.request;
  const isRegister = startLine.kind === 'request' && startLine.method.value === 'REGISTER';
  const notes: Effect[] = [];
  let ask = asked;
  for (const { step, spec, run } of isRegister ? registrarSteps : serverSteps) {
    const result = run(ask);
    if (result === undefined) continue;
    const { because: text, evidence } = result;
    const verdict = result.pass ? 'ok' : 'refused';
    const note: Note = evidence ? { step, verdict, text, spec, evidence } : { step, verdict, text, spec };
    notes.push({ do: 'note', note });
    if (!result.pass) return { answer: result, after: result.registrar, notes };
    ask = result.ask;
  }
  const [note, answer] = isRegister ? [LISTED, answerWithBindings(ask)] : [TOLD, capabilities(ask)];
  const { registrar: after, aor } = ask;
  notes.push({ do: 'note', note });
  return aor === undefined ? { answer, after, notes } : { answer, after, aor, notes };
}

const LISTED: Note = {
  step: '10.3 step 8',
  verdict: 'ok',
  text: 'The answer lists every binding with the time that it has left.',
  spec: 'RFC 3261 §10.3',
};

const TOLD: Note = {
  step: '11.2',
  verdict: 'ok',
  text: 'The answer tells what this server does and which extensions it has.',
  spec: 'RFC 3261 §11.2',
};

/** The 200 to an OPTIONS (RFC 3261 §11.2). */
function capabilities({ registrar }: Ask): Answer {
  const fields = [
    ['Allow', ALLOWED.join(', ')],
    ['Supported', registrar.config.policy.supports.join(', ')],
  ] as const;
  return { status: 200, reason: 'OK', fields };
}
