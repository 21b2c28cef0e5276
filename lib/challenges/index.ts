// Written by index.test.ts: run `npx vitest run lib/challenges/index.test.ts -u` after adding a challenge.
import { acceptThisRegister } from './accept-this-register';
import type { Challenge } from './challenge';
import { someoneElsesAddress } from './someone-elses-address';
import { twoLosses } from './two-losses';

export const challenges: readonly Challenge[] = [acceptThisRegister, someoneElsesAddress, twoLosses];
