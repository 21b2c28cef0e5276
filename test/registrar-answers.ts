import type { RegistrarConfig } from '@/lib/nodes/registrar/registrar-state';
import { run } from '@/lib/sim/run';
import { register, scenario } from './scripted-client';

/** The request that draws `nonce1`, before everything else. */
export const opening = register({ cseq: 1, auth: false });

/** First lines of the answers to the texts, sent one a second, with the header fields that are named. */
export function answers(
  texts: readonly string[],
  fields: readonly string[] = ['Contact', 'Min-Expires', 'Unsupported', 'Allow'],
  config: Partial<RegistrarConfig> = {},
): string[] {
  const { packets } = run(scenario(texts, 60_000, config));
  return packets
    .filter(({ from }) => from === 'registrar')
    .map(({ text }) => {
      const [first = '', ...rest] = text.split('\r\n');
      const shown = rest.filter((line) => fields.some((name) => line.startsWith(`${name}:`)));
      return [first.replace('SIP/2.0 ', ''), ...shown].join(' | ');
    });
}
