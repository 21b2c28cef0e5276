// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { contactStarAlone } from '../contact-star-alone';
import { contactStarExpires0 } from '../contact-star-expires-0';
import { contactStarNoParams } from '../contact-star-no-params';
import { contactTransportDefault } from '../contact-transport-default';
import { contentLengthCovers } from '../content-length-covers';
import { contentLengthForm } from '../content-length-form';
import { contentLengthMatches } from '../content-length-matches';
import { contentLengthOnStream } from '../content-length-on-stream';
import { contentTypeWithBody } from '../content-type-with-body';
import { credentialsHeader } from '../credentials-header';
import { cseqMethod } from '../cseq-method';
import { cseqRange } from '../cseq-range';
import { dateForm } from '../date-form';
import { dialogCseq } from '../dialog-cseq';
import { dialogTags } from '../dialog-tags';
import { displayNameQuoting } from '../display-name-quoting';
import { duplicateParameter } from '../duplicate-parameter';
import { expiresPrecedence } from '../expires-precedence';
import { expiresRange } from '../expires-range';
import { fromDeviceAddress } from '../from-device-address';
import { fromTag } from '../from-tag';
import { grantedLeRequested } from '../granted-le-requested';
import { gruuForm } from '../gruu-form';
import { headerFieldForm } from '../header-field-form';
import { headerNameKnown } from '../header-name-known';
import { headerValueForm } from '../header-value-form';
import { headerWrongDirection } from '../header-wrong-direction';
import { instanceForm } from '../instance-form';
import { instancePersistent } from '../instance-persistent';
import { instanceUuid } from '../instance-uuid';
import { invite2xxContact } from '../invite-2xx-contact';
import { inviteContact } from '../invite-contact';
import { inviteContactSips } from '../invite-contact-sips';
import { inviteOffer } from '../invite-offer';
import { lineEndsCrlf } from '../line-ends-crlf';
import { listedSecondsLeft } from '../listed-seconds-left';
import type { Rule } from '../rule';
import type { NextShelf } from '../shelf';

export const shelf3: readonly Rule[] = [
  contactStarAlone,
  contactStarExpires0,
  contactStarNoParams,
  contactTransportDefault,
  contentLengthCovers,
  contentLengthForm,
  contentLengthMatches,
  contentLengthOnStream,
  contentTypeWithBody,
  credentialsHeader,
  cseqMethod,
  cseqRange,
  dateForm,
  dialogCseq,
  dialogTags,
  displayNameQuoting,
  duplicateParameter,
  expiresPrecedence,
  expiresRange,
  fromDeviceAddress,
  fromTag,
  grantedLeRequested,
  gruuForm,
  headerFieldForm,
  headerNameKnown,
  headerValueForm,
  headerWrongDirection,
  instanceForm,
  instancePersistent,
  instanceUuid,
  invite2xxContact,
  inviteContact,
  inviteContactSips,
  inviteOffer,
  lineEndsCrlf,
  listedSecondsLeft,
];

export const next: NextShelf = () => import('./4');
