// Written by index.test.ts: `npx vitest run lib/digest/mistakes -u`.
import type { Mistake } from '../mistake';
import { algorithmOther } from './algorithm-other';
import { algorithmUnknown } from './algorithm-unknown';
import { backslashesHashed } from './backslashes-hashed';
import { bodyLeftOut } from './body-left-out';
import { bodyLineEnds } from './body-line-ends';
import { bodyPutIn } from './body-put-in';
import { cnonceLeftOut } from './cnonce-left-out';
import { colonsLeftOut } from './colons-left-out';
import { hashNotInHex } from './hash-not-in-hex';
import { hashOfNothing } from './hash-of-nothing';
import { lineEndHashed } from './line-end-hashed';
import { methodOther } from './method-other';
import { ncLeftOut } from './nc-left-out';
import { ncOfOtherUse } from './nc-of-other-use';
import { ncUnpadded } from './nc-unpadded';
import { nonceCutShort } from './nonce-cut-short';
import { nonceOfOtherChallenge } from './nonce-of-other-challenge';
import { orderChanged } from './order-changed';
import { passwordCutShort } from './password-cut-short';
import { passwordEmpty } from './password-empty';
import { passwordEscaped } from './password-escaped';
import { passwordInOtherCase } from './password-in-other-case';
import { passwordIsHa1 } from './password-is-ha1';
import { passwordIsHash } from './password-is-hash';
import { passwordIsUsername } from './password-is-username';
import { passwordMistyped } from './password-mistyped';
import { passwordOnOtherKeyboard } from './password-on-other-keyboard';
import { passwordUsedAsHa1 } from './password-used-as-ha1';
import { passwordWithInvisible } from './password-with-invisible';
import { passwordWithQuotes } from './password-with-quotes';
import { passwordWithSpace } from './password-with-space';
import { passwordWithTypographicSigns } from './password-with-typographic-signs';
import { qopLeftOut } from './qop-left-out';
import { qopListHashed } from './qop-list-hashed';
import { qopOfOtherKind } from './qop-of-other-kind';
import { qopPutIn } from './qop-put-in';
import { quotesHashed } from './quotes-hashed';
import { realmFromUri } from './realm-from-uri';
import { realmInOtherCase } from './realm-in-other-case';
import { realmOfChallenge } from './realm-of-challenge';
import { realmOfDefault } from './realm-of-default';
import { responseCutShort } from './response-cut-short';
import { responseOfEarlierRequest } from './response-of-earlier-request';
import { sessionKeyOfOctets } from './session-key-of-octets';
import { sessionLeftOut } from './session-left-out';
import { sessionOfOtherNonce } from './session-of-other-nonce';
import { sessionPutIn } from './session-put-in';
import { sha512Truncated } from './sha-512-truncated';
import { textNotUtf8 } from './text-not-utf-8';
import { upperCaseHex } from './upper-case-hex';
import { uriInOtherForm } from './uri-in-other-form';
import { uriIsRequestUri } from './uri-is-request-uri';
import { uriParameters } from './uri-parameters';
import { uriPort } from './uri-port';
import { uriScheme } from './uri-scheme';
import { uriUser } from './uri-user';
import { usernameEscaped } from './username-escaped';
import { usernameInOtherCase } from './username-in-other-case';
import { usernameIsAddress } from './username-is-address';
import { usernameIsDisplayName } from './username-is-display-name';
import { usernameIsHash } from './username-is-hash';
import { usernameWithRealm } from './username-with-realm';
import { usernameWithoutDomain } from './username-without-domain';
import { zerosLost } from './zeros-lost';

/** Every known mistake. */
export const mistakes: readonly Mistake[] = [
  algorithmOther,
  algorithmUnknown,
  backslashesHashed,
  bodyLeftOut,
  bodyLineEnds,
  bodyPutIn,
  cnonceLeftOut,
  colonsLeftOut,
  hashNotInHex,
  hashOfNothing,
  lineEndHashed,
  methodOther,
  ncLeftOut,
  ncOfOtherUse,
  ncUnpadded,
  nonceCutShort,
  nonceOfOtherChallenge,
  orderChanged,
  passwordCutShort,
  passwordEmpty,
  passwordEscaped,
  passwordInOtherCase,
  passwordIsHa1,
  passwordIsHash,
  passwordIsUsername,
  passwordMistyped,
  passwordOnOtherKeyboard,
  passwordUsedAsHa1,
  passwordWithInvisible,
  passwordWithQuotes,
  passwordWithSpace,
  passwordWithTypographicSigns,
  qopLeftOut,
  qopListHashed,
  qopOfOtherKind,
  qopPutIn,
  quotesHashed,
  realmFromUri,
  realmInOtherCase,
  realmOfChallenge,
  realmOfDefault,
  responseCutShort,
  responseOfEarlierRequest,
  sessionKeyOfOctets,
  sessionLeftOut,
  sessionOfOtherNonce,
  sessionPutIn,
  sha512Truncated,
  textNotUtf8,
  upperCaseHex,
  uriInOtherForm,
  uriIsRequestUri,
  uriParameters,
  uriPort,
  uriScheme,
  uriUser,
  usernameEscaped,
  usernameInOtherCase,
  usernameIsAddress,
  usernameIsDisplayName,
  usernameIsHash,
  usernameWithRealm,
  usernameWithoutDomain,
  zerosLost,
];
