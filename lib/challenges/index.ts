// Written by index.test.ts: run `npx vitest run lib/challenges/index.test.ts -u` after adding a challenge.
import { aNoteToReturn } from './a-note-to-return';
import { acceptThisRegister } from './accept-this-register';
import { alongTwoWays } from './along-two-ways';
import { answerToNobody } from './answer-to-nobody';
import { answerUnasked } from './answer-unasked';
import { answersFindBack } from './answers-find-back';
import { atTheSalesDesk } from './at-the-sales-desk';
import { backToMd5 } from './back-to-md5';
import { beforeTheBan } from './before-the-ban';
import { believesInItsRow } from './believes-in-its-row';
import { bothQuestions } from './both-questions';
import { callGoesAstray } from './call-goes-astray';
import { callsToMallory } from './calls-to-mallory';
import type { Challenge } from './challenge';
import { decidedTwice } from './decided-twice';
import { earlyEmptyLine } from './early-empty-line';
import { eleventhTry } from './eleventh-try';
import { exactlyOneStale } from './exactly-one-stale';
import { fiveRefusals } from './five-refusals';
import { fourBytesTooMany } from './four-bytes-too-many';
import { fourRefreshes } from './four-refreshes';
import { gruuInTheRegister } from './gruu-in-the-register';
import { justEnoughHops } from './just-enough-hops';
import { keepTheCopyOut } from './keep-the-copy-out';
import { lateCopyWins } from './late-copy-wins';
import { longEnough } from './long-enough';
import { nameInTheHash } from './name-in-the-hash';
import { noDialogHere } from './no-dialog-here';
import { oneBranchForTwo } from './one-branch-for-two';
import { oneDigit } from './one-digit';
import { oneRequestThreeChanges } from './one-request-three-changes';
import { oneWordIsMissing } from './one-word-is-missing';
import { onlyTheTabletLeft } from './only-the-tablet-left';
import { optionalLuggage } from './optional-luggage';
import { pathForTheCall } from './path-for-the-call';
import { refusedUnasked } from './refused-unasked';
import { registeredButSilent } from './registered-but-silent';
import { ringThroughTheRouter } from './ring-through-the-router';
import { sameCallIdAgain } from './same-call-id-again';
import { secondStretch } from './second-stretch';
import { setUpThisPhone } from './set-up-this-phone';
import { shortestRegister } from './shortest-register';
import { sixKeepAlives } from './six-keep-alives';
import { somebodyHasListened } from './somebody-has-listened';
import { someoneElsesAddress } from './someone-elses-address';
import { tabletRingsFirst } from './tablet-rings-first';
import { tenMinutes } from './ten-minutes';
import { throughTheOldProxy } from './through-the-old-proxy';
import { tooLongForTheTunnel } from './too-long-for-the-tunnel';
import { twoLosses } from './two-losses';
import { wakeTheApp } from './wake-the-app';

export const challenges: readonly Challenge[] = [
  aNoteToReturn,
  acceptThisRegister,
  alongTwoWays,
  answerToNobody,
  answerUnasked,
  answersFindBack,
  atTheSalesDesk,
  backToMd5,
  beforeTheBan,
  believesInItsRow,
  bothQuestions,
  callGoesAstray,
  callsToMallory,
  decidedTwice,
  earlyEmptyLine,
  eleventhTry,
  exactlyOneStale,
  fiveRefusals,
  fourBytesTooMany,
  fourRefreshes,
  gruuInTheRegister,
  justEnoughHops,
  keepTheCopyOut,
  lateCopyWins,
  longEnough,
  nameInTheHash,
  noDialogHere,
  oneBranchForTwo,
  oneDigit,
  oneRequestThreeChanges,
  oneWordIsMissing,
  onlyTheTabletLeft,
  optionalLuggage,
  pathForTheCall,
  refusedUnasked,
  registeredButSilent,
  ringThroughTheRouter,
  sameCallIdAgain,
  secondStretch,
  setUpThisPhone,
  shortestRegister,
  sixKeepAlives,
  somebodyHasListened,
  someoneElsesAddress,
  tabletRingsFirst,
  tenMinutes,
  throughTheOldProxy,
  tooLongForTheTunnel,
  twoLosses,
  wakeTheApp,
];
