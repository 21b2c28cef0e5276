// Written by index.test.ts: `npx vitest run lib/digest/mistakes -u`.
import type { Mistake } from '../mistake';
import { algorithmOther } from './algorithm-other';
import { bodyLeftOut } from './body-left-out';
import { bodyPutIn } from './body-put-in';
import { cnonceLeftOut } from './cnonce-left-out';
import { hashOfNothing } from './hash-of-nothing';
import { methodOther } from './method-other';
import { ncOfOtherUse } from './nc-of-other-use';
import { ncUnpadded } from './nc-unpadded';
import { nonceOfOtherChallenge } from './nonce-of-other-challenge';
import { passwordEmpty } from './password-empty';
import { passwordInOtherCase } from './password-in-other-case';
import { passwordIsHa1 } from './password-is-ha1';
import { passwordWithSpace } from './password-with-space';
import { qopLeftOut } from './qop-left-out';
import { qopListHashed } from './qop-list-hashed';
import { qopPutIn } from './qop-put-in';
import { quotesHashed } from './quotes-hashed';
import { realmFromUri } from './realm-from-uri';
import { realmOfChallenge } from './realm-of-challenge';
import { sessionLeftOut } from './session-left-out';
import { sessionPutIn } from './session-put-in';
import { sha512Truncated } from './sha-512-truncated';
import { textNotUtf8 } from './text-not-utf-8';
import { upperCaseHex } from './upper-case-hex';
import { uriIsRequestUri } from './uri-is-request-uri';
import { uriParameters } from './uri-parameters';
import { uriPort } from './uri-port';
import { uriScheme } from './uri-scheme';
import { uriUser } from './uri-user';
import { usernameIsAddress } from './username-is-address';
import { usernameWithRealm } from './username-with-realm';
import { usernameWithoutDomain } from './username-without-domain';

/** Every known mistake. */
export const mistakes: readonly Mistake[] = [
  algorithmOther,
  bodyLeftOut,
  bodyPutIn,
  cnonceLeftOut,
  hashOfNothing,
  methodOther,
  ncOfOtherUse,
  ncUnpadded,
  nonceOfOtherChallenge,
  passwordEmpty,
  passwordInOtherCase,
  passwordIsHa1,
  passwordWithSpace,
  qopLeftOut,
  qopListHashed,
  qopPutIn,
  quotesHashed,
  realmFromUri,
  realmOfChallenge,
  sessionLeftOut,
  sessionPutIn,
  sha512Truncated,
  textNotUtf8,
  upperCaseHex,
  uriIsRequestUri,
  uriParameters,
  uriPort,
  uriScheme,
  uriUser,
  usernameIsAddress,
  usernameWithRealm,
  usernameWithoutDomain,
];
