// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { authQopRequired } from '../auth-qop-required';
import { authQopUnsolicited } from '../auth-qop-unsolicited';
import { authRealmEcho } from '../auth-realm-echo';
import { authRefusedTwice } from '../auth-refused-twice';
import { authRequiredParams } from '../auth-required-params';
import { authResponseLength } from '../auth-response-length';
import { authResponseValue } from '../auth-response-value';
import { authRetryCredentials } from '../auth-retry-credentials';
import { authRetryCseq } from '../auth-retry-cseq';
import { authRetrySameIds } from '../auth-retry-same-ids';
import { authTopmostSupported } from '../auth-topmost-supported';
import { authUnquotedParams } from '../auth-unquoted-params';
import { authUriIsRuri } from '../auth-uri-is-ruri';
import { authUriQuoted } from '../auth-uri-quoted';
import { authUserhash } from '../auth-userhash';
import { authUsernameAor } from '../auth-username-aor';
import { authUsernameExt } from '../auth-username-ext';
import { branchUnique } from '../branch-unique';
import { callIdRandom } from '../call-id-random';
import { callIdSyntax } from '../call-id-syntax';
import { cancelAfter1xx } from '../cancel-after-1xx';
import { cancelCopiesInvite } from '../cancel-copies-invite';
import { cancelRegister } from '../cancel-register';
import { challengeAlgDistinct } from '../challenge-alg-distinct';
import { challengeMd5Only } from '../challenge-md5-only';
import { challengeNewNonce } from '../challenge-new-nonce';
import { challengeNotWeakened } from '../challenge-not-weakened';
import { challengeQop } from '../challenge-qop';
import { challengeRequired } from '../challenge-required';
import { compactForm } from '../compact-form';
import { contactExpiresFormat } from '../contact-expires-format';
import { contactIsAor } from '../contact-is-aor';
import { contactIsGruu } from '../contact-is-gruu';
import { contactPrivateAddress } from '../contact-private-address';
import { contactQRange } from '../contact-q-range';
import { contactSipsUnderSips } from '../contact-sips-under-sips';
import type { Rule } from '../rule';
import type { NextShelf } from '../shelf';

export const shelf2: readonly Rule[] = [
  authQopRequired,
  authQopUnsolicited,
  authRealmEcho,
  authRefusedTwice,
  authRequiredParams,
  authResponseLength,
  authResponseValue,
  authRetryCredentials,
  authRetryCseq,
  authRetrySameIds,
  authTopmostSupported,
  authUnquotedParams,
  authUriIsRuri,
  authUriQuoted,
  authUserhash,
  authUsernameAor,
  authUsernameExt,
  branchUnique,
  callIdRandom,
  callIdSyntax,
  cancelAfter1xx,
  cancelCopiesInvite,
  cancelRegister,
  challengeAlgDistinct,
  challengeMd5Only,
  challengeNewNonce,
  challengeNotWeakened,
  challengeQop,
  challengeRequired,
  compactForm,
  contactExpiresFormat,
  contactIsAor,
  contactIsGruu,
  contactPrivateAddress,
  contactQRange,
  contactSipsUnderSips,
];

export const next: NextShelf = () => import('./3');
