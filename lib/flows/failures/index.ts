// Written by index.test.ts: run `npx vitest run lib/flows/failures/index.test.ts -u` after adding a failure.
import { alg } from './alg';
import { allAtOnce } from './all-at-once';
import { authName } from './auth-name';
import { bindingsPileUp } from './bindings-pile-up';
import { brackets } from './brackets';
import { contactIsAor } from './contact-is-aor';
import { contentLengthStream } from './content-length-stream';
import { cplInRegister } from './cpl-in-register';
import { digestUri } from './digest-uri';
import { endless401 } from './endless-401';
import { enumeration } from './enumeration';
import { explicitPort } from './explicit-port';
import type { Failure } from './failure';
import { first401 } from './first-401';
import { firstChallengeOnly } from './first-challenge-only';
import { frozenCount } from './frozen-count';
import { gruuContact } from './gruu-contact';
import { hijack } from './hijack';
import { ipv6Brackets } from './ipv6-brackets';
import { maxForwardsMissing } from './max-forwards-missing';
import { newCallId } from './new-call-id';
import { noAnswer } from './no-answer';
import { noRport } from './no-rport';
import { oddHeader } from './odd-header';
import { otherPhonesExpiry } from './other-phones-expiry';
import { outboundOldProxy } from './outbound-old-proxy';
import { pathAsRoute } from './path-as-route';
import { pinholeCloses } from './pinhole-closes';
import { privateContact } from './private-contact';
import { proxyAndRegistrar } from './proxy-and-registrar';
import { qopMissing } from './qop-missing';
import { realmNotDomain } from './realm-not-domain';
import { rebootKeepsCallId } from './reboot-keeps-call-id';
import { refreshTooLate } from './refresh-too-late';
import { registeringOthers } from './registering-others';
import { requestUriUser } from './request-uri-user';
import { sameBranch } from './same-branch';
import { sipsContact } from './sips-contact';
import { sleepingPhone } from './sleeping-phone';
import { staleMissing } from './stale-missing';
import { starRemovesAll } from './star-removes-all';
import { tcpContact } from './tcp-contact';
import { toTag } from './to-tag';
import { tooBrief } from './too-brief';
import { twoExpiries } from './two-expiries';
import { udpOversize } from './udp-oversize';
import { unregisterOldCseq } from './unregister-old-cseq';
import { whichRefusal } from './which-refusal';
import { whoRings } from './who-rings';
import { wrongHash } from './wrong-hash';
import { wsInvalid } from './ws-invalid';

export const failures: readonly Failure[] = [
  alg,
  allAtOnce,
  authName,
  bindingsPileUp,
  brackets,
  contactIsAor,
  contentLengthStream,
  cplInRegister,
  digestUri,
  endless401,
  enumeration,
  explicitPort,
  first401,
  firstChallengeOnly,
  frozenCount,
  gruuContact,
  hijack,
  ipv6Brackets,
  maxForwardsMissing,
  newCallId,
  noAnswer,
  noRport,
  oddHeader,
  otherPhonesExpiry,
  outboundOldProxy,
  pathAsRoute,
  pinholeCloses,
  privateContact,
  proxyAndRegistrar,
  qopMissing,
  realmNotDomain,
  rebootKeepsCallId,
  refreshTooLate,
  registeringOthers,
  requestUriUser,
  sameBranch,
  sipsContact,
  sleepingPhone,
  staleMissing,
  starRemovesAll,
  tcpContact,
  toTag,
  tooBrief,
  twoExpiries,
  udpOversize,
  unregisterOldCseq,
  whichRefusal,
  whoRings,
  wrongHash,
  wsInvalid,
];
