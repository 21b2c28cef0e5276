import type { Action, Machine, Row, StateName } from './machine';

/**
 * The machine as a Mermaid state diagram: the `.mmd` files beside the machines, which show them to people and show a
 * change of the table as a change of the drawing. An arrow reads `event / what is done`; one that belongs to one kind of
 * transport has its name in brackets. Rows without consequence are not drawn.
 */
export function describeMachine<Event extends string>(machine: Machine<Event>): string {
  const arrows = machine.rows.filter((row) => row.do.length > 0).map(arrow);
  return ['stateDiagram-v2', ...arrows, 'Terminated --> [*]'].join('\n  ').concat('\n');
}

/** An action in a few words, as the figures of RFC 3261 §17 write it. */
export function describeAction(action: Action): string {
  switch (action.do) {
    case 'send-request':
      return action.repeats ? 'send request again' : 'send request';
    case 'send-ack':
      return 'send ACK';
    case 'send-response':
      return action.repeats ? 'send response again' : 'send response';
    case 'pass-to-user':
      return `${action.what.replace('-', ' ')} to TU`;
    case 'start-timer':
      return `set ${action.timer} to ${action.after}`;
    case 'stop-timer':
      return `stop ${action.timer}`;
    case 'end':
      return 'end';
  }
}

function arrow(row: Row<string>): string {
  const condition = row.when ? ` (${row.when})` : '';
  const actions = row.do.map(describeAction).join(', ');
  return `${drawn(row.in)} --> ${drawn(row.to)}: ${row.on}${condition} / ${actions}`;
}

/** Mermaid writes the moment before the first event as a dot. */
function drawn(state: StateName): string {
  return state === 'new' ? '[*]' : state;
}
