import { play } from '@/lib/sim/play';
import { flatText } from './flat-text';
import { crowd } from './phone-workloads';

/** The texts of so many registrations, four messages each, as they travel between the phones and the registrar. */
export function registrationTexts(count: number): readonly string[] {
  const texts: string[] = [];
  const once = crowd({ phones: count, expires: 3600, keepsCredentials: false, until: 60_000 });
  play({ ...once, links: [] }, [], {
    stepLimit: Number.POSITIVE_INFINITY,
    onEntry({ happening }) {
      if (happening.kind === 'packet') texts.push(flatText(happening.text));
    },
  });
  if (texts.length !== 4 * count) throw new Error(`${count} registrations came to ${texts.length} messages.`);
  return texts;
}
