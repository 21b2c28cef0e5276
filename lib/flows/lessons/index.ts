// Written by index.test.ts: run `npx vitest run lib/flows/lessons/index.test.ts -u` after adding a flow.
import type { Flow } from '../flow';
import { accountForm } from './account-form';
import { afterTheReboot } from './after-the-reboot';
import { answersKeptOut } from './answers-kept-out';
import { askAndAnswer } from './ask-and-answer';
import { askedAndGranted } from './asked-and-granted';
import { beforeAndAfter } from './before-and-after';
import { behindARouter } from './behind-a-router';
import { byItsOwnConnection } from './by-its-own-connection';
import { byWayOfAProxy } from './by-way-of-a-proxy';
import { callsForSales } from './calls-for-sales';
import { digestForms } from './digest-forms';
import { inACircle } from './in-a-circle';
import { keptNonce } from './kept-nonce';
import { oldOrWrong } from './old-or-wrong';
import { onTheMove } from './on-the-move';
import { oneDeviceOfTwo } from './one-device-of-two';
import { oneOfTwoLeaves } from './one-of-two-leaves';
import { oneWrongLine } from './one-wrong-line';
import { overheard } from './overheard';
import { overtaken } from './overtaken';
import { ownTime } from './own-time';
import { scriptInARegister } from './script-in-a-register';
import { scriptThatIsRead } from './script-that-is-read';
import { someoneOnThePath } from './someone-on-the-path';
import { throughAProxy } from './through-a-proxy';
import { tooManyTries } from './too-many-tries';
import { twoLines } from './two-lines';
import { twoPhones } from './two-phones';
import { whoIsLikedBest } from './who-is-liked-best';

export const lessonFlows: readonly Flow[] = [
  accountForm,
  afterTheReboot,
  answersKeptOut,
  askAndAnswer,
  askedAndGranted,
  beforeAndAfter,
  behindARouter,
  byItsOwnConnection,
  byWayOfAProxy,
  callsForSales,
  digestForms,
  inACircle,
  keptNonce,
  oldOrWrong,
  onTheMove,
  oneDeviceOfTwo,
  oneOfTwoLeaves,
  oneWrongLine,
  overheard,
  overtaken,
  ownTime,
  scriptInARegister,
  scriptThatIsRead,
  someoneOnThePath,
  throughAProxy,
  tooManyTries,
  twoLines,
  twoPhones,
  whoIsLikedBest,
];
