import type { Family } from './explanation';

/** The signs of a family: never is one told by its colour alone. */
export interface FamilySign {
  /** One capital letter. */
  readonly letter: string;
  /** Name of the shape that is drawn beside it. */
  readonly shape: 'diamond' | 'circle' | 'square' | 'triangle' | 'bar';
  /** For legends: `Transaction`. */
  readonly title: string;
  /** For legends: what its fields are for. */
  readonly purpose: string;
}

/** Letter, shape and title of each family, in the order of legends. */
export const familyLetters: Readonly<Record<Family, FamilySign>> = {
  transaction: {
    letter: 'T',
    shape: 'diamond',
    title: 'Transaction',
    purpose: 'Brings each response to its request and back the way it came.',
  },
  identity: {
    letter: 'I',
    shape: 'circle',
    title: 'Identity',
    purpose: 'Says who registers, for whom, and in which series of messages.',
  },
  binding: {
    letter: 'B',
    shape: 'square',
    title: 'Binding',
    purpose: 'Says where the user can be reached, and for how long.',
  },
  proof: {
    letter: 'P',
    shape: 'triangle',
    title: 'Proof',
    purpose: 'Asks for proof that the sender knows the password, and gives it.',
  },
  other: { letter: 'O', shape: 'bar', title: 'Other', purpose: 'Everything else.' },
};
