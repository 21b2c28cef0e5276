import type { z } from 'zod';

/** What the file of a term says between its two `---` lines. Below them stands the meaning. */
export declare const termFrontmatter: z.ZodObject<
  {
    term: z.ZodString;
    also: z.ZodDefault<z.ZodArray<z.ZodString>>;
    ordinary: z.ZodDefault<z.ZodBoolean>;
    spec: z.ZodDefault<z.ZodArray<z.ZodString>>;
    see: z.ZodDefault<z.ZodArray<z.ZodString>>;
    field: z.ZodOptional<z.ZodString>;
  },
  z.core.$strict
>;

export interface GlossaryTerm extends Readonly<z.infer<typeof termFrontmatter>> {
  /** Name of its file: `address-of-record`. */
  readonly id: string;
  /** One or two sentences of plain text. */
  readonly meaning: string;
}

/** All terms, in no particular order. */
export declare function readTerms(): readonly GlossaryTerm[];

/** The term with that id, or undefined. */
export declare function readTerm(id: string): GlossaryTerm | undefined;

/** A term from its file. Throws, with the name of the file and a sentence, where it is not as `CONTRIBUTING.md` asks for. */
export declare function parseTerm(source: string, file: string): GlossaryTerm;
