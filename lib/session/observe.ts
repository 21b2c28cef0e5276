import type { Account } from '@/lib/flows/flow';
import { judgeExchangeInSteps } from '@/lib/rules/judge';
import { oncePer } from '@/lib/rules/reading/once-per';
import type { Observed } from '@/lib/rules/rule';
import type { Packet } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { atOnce, type Steps } from '@/lib/text/steps';
import { passwordsOf } from './passwords-of';

/** What the rules say of each packet of a run, in its order, knowing the passwords of the flow. */
export function problemsOf(
  packets: readonly Packet[],
  accounts: readonly Account[],
): readonly (readonly Problem[])[] {
  return atOnce(problemsInSteps(packets, accounts));
}

/** The same in steps, for a long run. */
export function problemsInSteps(
  packets: readonly Packet[],
  accounts: readonly Account[],
): Steps<readonly (readonly Problem[])[]> {
  return judgeExchangeInSteps(packets.map(observed), { passwordOf: passwordsOf(accounts) });
}

/** A packet stays as it is while another one is edited, and then need not be read again for each key. */
const observed = oncePer((packet: Packet): Observed => {
  const { text, source, destination, transport, sentAt, repeats, copyOf } = packet;
  const isRepeat = repeats !== undefined || copyOf !== undefined;
  return { message: parse(text), source, destination, transport, at: sentAt, repeats: isRepeat };
});
