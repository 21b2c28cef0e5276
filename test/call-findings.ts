import { judgeExchange } from '@/lib/rules/judge';
import { parse } from '@/lib/sip/parse';
import { play, type Setting } from './call-scenario';

/** What the rules find in a run, but for remarks. */
export function findings(setting: Setting): readonly string[] {
  const { packets } = play(setting);
  const observed = packets.map(({ text, source, destination, transport, sentAt, repeats, copyOf }) => ({
    message: parse(text),
    source,
    destination,
    transport,
    at: sentAt,
    repeats: repeats !== undefined || copyOf !== undefined,
  }));
  return judgeExchange(observed).flatMap((problems, at) =>
    problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, message }) => `${packets[at]?.id} ${rule}: ${message}`),
  );
}
