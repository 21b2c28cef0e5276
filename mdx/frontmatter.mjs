import { z } from 'zod';

/** Where something is written: `RFC 3261 §10.2`. */
export const rfcSection = z.string().regex(/^RFC \d+( §[\dA-Z.]+)?$/);

/** What a lesson says of itself between its two `---` lines. Anything else there is a mistake. */
export const frontmatter = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences for the list of lessons and for search engines. */
  summary: z.string().min(1),
  /** What the lesson rests on: `RFC 3261 §10.2`. */
  rfc: z.array(rfcSection),
  /** Slugs of the earlier lessons that it builds on; none for a first one. */
  assumes: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** How long it takes to read it and to try what it shows. */
  minutes: z.number().int().positive(),
});
