import type { z } from 'zod';

/** Where something is written: `RFC 3261 §10.2`. */
export declare const rfcSection: z.ZodString;

/** What a lesson says of itself between its two `---` lines. Anything else there is a mistake. */
export declare const frontmatter: z.ZodObject<
  {
    title: z.ZodString;
    summary: z.ZodString;
    rfc: z.ZodArray<z.ZodString>;
    assumes: z.ZodArray<z.ZodString>;
    minutes: z.ZodNumber;
  },
  z.core.$strict
>;
