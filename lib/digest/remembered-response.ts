import { type HashName, hashOf } from './algorithm';
import { type DigestInput, rightRecipe } from './recipe';
import { type HashText, hashAtOnce, stagesOf } from './stages';

/**
 * The value of the `response` parameter, as `digestResponse` gives it, for whoever computes many. HA1 is the same in all
 * requests of a user, and HA2 in all registrations in a domain, so that mostly one hash of three is left to do. What is
 * remembered is bounded, and cannot be seen from outside: the result depends on the input alone.
 */
export function rememberedResponse(input: DigestInput): string {
  return stagesOf(rightRecipe(input), hashRepeated).at(-1)?.result ?? '';
}

/** Hashes what comes again only once; what holds a nonce does not come again. */
const hashRepeated: HashText = (recipe, text, name) => {
  if (name !== 'HA1' && name !== 'HA2') return hashAtOnce(recipe, text);
  const hash = hashOf(recipe.input.algorithm);
  const known = young[hash].get(text);
  if (known !== undefined) return known;
  const digits = old[hash].get(text) ?? hashAtOnce(recipe, text);
  remember(hash, text, digits);
  return digits;
};

/** Texts that each of the two generations has room for. */
const ROOM = 4096;

type Known = Record<HashName, Map<string, string>>;

/** What was asked for lately, and what was asked for before that: the old go when the young have filled their room. */
const young: Known = nothingKnown();
const old: Known = nothingKnown();

function remember(hash: HashName, text: string, digits: string): void {
  if (young[hash].size >= ROOM) {
    old[hash] = young[hash];
    young[hash] = new Map();
  }
  young[hash].set(text, digits);
}

function nothingKnown(): Known {
  return { MD5: new Map(), 'SHA-256': new Map(), 'SHA-512-256': new Map() };
}
