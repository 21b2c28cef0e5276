import type { Account } from '@/lib/flows/flow';
import { judgeExchange } from '@/lib/rules/judge';
import type { Observed } from '@/lib/rules/rule';
import type { Packet } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';

/** What the rules say of each packet of a run, in its order, knowing the passwords of the flow. */
export function problemsOf(
  packets: readonly Packet[],
  accounts: readonly Account[],
): readonly (readonly Problem[])[] {
  return judgeExchange(packets.map(observed), { passwordOf: passwordsOf(accounts) });
}

/** The password lookup that a flow's accounts allow. */
export function passwordsOf(accounts: readonly Account[]) {
  return (username: string, realm: string): string | undefined =>
    accounts.find((account) => account.username === username && account.realm === realm)?.password;
}

function observed(packet: Packet): Observed {
  return {
    message: parse(packet.text),
    source: packet.source,
    repeats: packet.repeats !== undefined || packet.copyOf !== undefined,
  };
}
