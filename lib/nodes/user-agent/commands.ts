import type { Address, Context, Step } from '@/lib/sim/scenario';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { asCallTimers, forgotten } from '../transaction-effects';
import { noIncomingCalls } from './incoming-state';
import { movedTo } from './learn-address';
import { ask } from './line';
import { stopLineTimers } from './line-timers';
import { everyLine, oneLine } from './lines';
import { taskOf } from './task';
import { type Line, type LineStep, newLine, type UserAgent } from './user-agent-state';

/**
 * What the owner of a phone can tell it:
 *
 *     register, refresh              registers the own Contact
 *     add <sip:bob@work>;q=0.5       registers one more, written as a value of Contact
 *     fetch                          asks what is registered
 *     remove [URI]                   takes the own Contact or another one back
 *     remove-all                     takes all of them back
 *     password SECRET                has another password from now on
 *     restart [keep-call-id]         forgets all and registers
 *     move HOST:PORT                 has another address from now on and registers it
 *
 * An address-of-record as the last word says which line is meant; without it, it is the first.
 */
export function obey(
  phone: UserAgent,
  name: string,
  argument: string | undefined,
  context: Context,
): Step<UserAgent> {
  const { index, word } = addressed(phone, argument);
  if (name === 'restart') return restart(phone, word === 'keep-call-id', context);
  if (name === 'move' && word !== undefined) return move(phone, word, context);
  if (name === 'password' && word !== undefined) {
    return oneLine(phone, index, (line) => ({
      line: { ...line, config: { ...line.config, password: word } },
      effects: [],
    }));
  }
  const task = taskOf(name, word);
  return task === undefined
    ? { state: phone, effects: [] }
    : oneLine(phone, index, (line) => ask(line, task, context));
}

/** Which line a command is for, and the word that it has beside. */
function addressed(phone: UserAgent, argument = ''): { readonly index: number; readonly word?: string } {
  const words = argument.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  const index =
    last === undefined
      ? -1
      : phone.lines.findIndex(({ config }) => canonicalAor(config.aor) === canonicalAor(last));
  const [word] = index === -1 ? words : words.slice(0, -1);
  return { index: Math.max(index, 0), ...(word === undefined ? {} : { word }) };
}

/** A boot cycle begins (RFC 3261 §10.2.4): nothing is known of the one before but how the phone is set up. */
function restart(phone: UserAgent, keepsCallId: boolean, context: Context): Step<UserAgent> {
  const started = everyLine({ ...phone, calls: noIncomingCalls }, (line) => {
    const { callId } = line.ids;
    const ids = keepsCallId && callId !== undefined ? { callId, cseq: 0 } : { cseq: 0 };
    return startAnew(line, { ...newLine(line.config), ids }, context);
  });
  const calls = asCallTimers(forgotten(phone.calls.transactions, context));
  return { state: started.state, effects: [{ do: 'reset-connections' }, ...calls, ...started.effects] };
}

/** The phone has another address, as after a change of network; the binding of the old one stays where it is. */
function move(phone: UserAgent, address: Address, context: Context): Step<UserAgent> {
  const before = phone.lines.map(({ config }) => config.address);
  const left = [...new Set([...phone.left, ...before])].filter((old) => old !== address);
  return everyLine({ ...phone, left }, (line) => {
    const { ids, challenges, taught, config } = line;
    const contact = movedTo(config.contact, address);
    const moved = newLine({ ...config, address, sentBy: address, contact });
    return startAnew(line, { ...moved, ids, challenges, taught }, context);
  });
}

function startAnew(old: Line, line: Line, context: Context): LineStep {
  const started = ask(line, { do: 'register' }, context);
  return {
    line: started.line,
    effects: [...forgotten(old.transactions, context), ...stopLineTimers, ...started.effects],
  };
}
