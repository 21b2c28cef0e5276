import { type Contender, contenders } from './contenders';
import { hostileFaults, leadFaults } from './guard';
import type { HostilePlan } from './measure-hostile';
import type { SlicePlan } from './measure-workloads';

/** How much is measured. */
export interface Plan {
  readonly contenders: readonly Contender[];
  readonly slices: SlicePlan;
  /** Those of the contenders that are given the hostile texts. */
  readonly exposed: readonly Contender[];
  readonly hostile: HostilePlan;
}

/** Reading all texts of a hostile message is no work of the parser. */
const parsersAlone = contenders.filter(({ id }) => id !== 'ours-texts');

/** For figures that are kept: two to four minutes. */
export const fullPlan: Plan = {
  contenders,
  slices: { starts: 4, moreStarts: 0, isDoubtful: () => false, rounds: 12, milliseconds: 20 },
  exposed: parsersAlone,
  hostile: { rounds: 3, moreRounds: 0, isDoubtful: () => false, limitMilliseconds: 8_000 },
};

/** For a look while working on the parser: less than a minute. */
export const quickPlan: Plan = {
  contenders,
  slices: { starts: 1, moreStarts: 0, isDoubtful: () => false, rounds: 8, milliseconds: 15 },
  exposed: parsersAlone,
  hostile: { rounds: 1, moreRounds: 0, isDoubtful: () => false, limitMilliseconds: 300 },
};

/** For CI: the peers that the guard names, and more rounds of our own hostile texts. */
export const guardPlan: Plan = {
  contenders: contenders.filter(({ id }) => ['ours', 'sip', 'jssip'].includes(id)),
  slices: {
    starts: 3,
    moreStarts: 9,
    isDoubtful: (results) => leadFaults(results).length > 0,
    rounds: 12,
    milliseconds: 15,
  },
  exposed: contenders.filter(({ id }) => id === 'ours'),
  hostile: {
    rounds: 3,
    moreRounds: 40,
    isDoubtful: (result) => hostileFaults(result).length > 0,
    limitMilliseconds: 1_000,
  },
};
