import { clockTime } from '@/lib/ladder/clock-time';
import { describeConditions } from '@/lib/ladder/describe-conditions';
import { duration } from '@/lib/ladder/duration';
import { targetOf } from '@/lib/session/edit-target';
import { describeCommand } from '@/lib/session/errands-of';
import type { Edit } from '@/lib/sim/edit';
import type { Lab } from './use-lab';

/** UTF-16 units that a sentence of a list may have: what somebody pastes into a form may be a whole book. */
const LONGEST_SENTENCE = 160;

/** What a change does, in one sentence without its full stop; a very long one is cut. */
export function changeSentence(lab: Lab, edit: Edit): string {
  const whole = sentence(lab, edit);
  return whole.length > LONGEST_SENTENCE ? `${whole.slice(0, LONGEST_SENTENCE).trimEnd()} …` : whole;
}

/** `F3`; what a link names and this run does not have is said to be so. */
function nameOf({ seen, lanes }: Lab, target: string): string {
  const name = seen.find(({ packet }) => packet.id === target)?.name;
  return name ?? lanes.find(({ id }) => id === target)?.label ?? `${target}, which is not in this run,`;
}

function sentence(lab: Lab, edit: Edit): string {
  const target = targetOf(edit);
  const name = target === undefined ? '' : nameOf(lab, target);
  switch (edit.kind) {
    case 'replace':
      return `${name} says something else`;
    case 'drop':
      return edit.repeats ? `${name} and its repetitions are lost` : `${name} is lost`;
    case 'delay':
      return `${name} is delayed by ${duration(edit.by)}`;
    case 'duplicate':
      return `${name} is delivered twice`;
    case 'hold':
      return `${name} is held back behind ${nameOf(lab, edit.behind)}`;
    case 'down':
      return `${name} is down from ${clockTime(edit.from)} to ${clockTime(edit.to)}`;
    case 'command':
      return `At ${clockTime(edit.command.at)} ${name} ${describeCommand(edit.command, lab.trace.start.nodes[edit.command.node]?.state)}`;
    case 'link':
      return describeConditions(edit.conditions, (node) => nameOf(lab, node));
    case 'reset':
      return `At ${clockTime(edit.at)} the connections between ${edit.between.map((node) => nameOf(lab, node)).join(' and ')} break`;
  }
}
