import type { Mistake } from '@/lib/digest/mistake';
import { bodyPutIn } from '@/lib/digest/mistakes/body-put-in';
import { methodOther } from '@/lib/digest/mistakes/method-other';
import { orderChanged } from '@/lib/digest/mistakes/order-changed';
import { passwordEmpty } from '@/lib/digest/mistakes/password-empty';
import { qopLeftOut } from '@/lib/digest/mistakes/qop-left-out';
import { quotesHashed } from '@/lib/digest/mistakes/quotes-hashed';
import { realmOfDefault } from '@/lib/digest/mistakes/realm-of-default';
import type { Recipe } from '@/lib/digest/recipe';

/** A mistake that a phone can be made to make, by its id in the digest doctor, which then finds it. */
export type DigestMistake =
  | 'body-put-in'
  | 'method-other'
  | 'order-changed'
  | 'password-empty'
  | 'qop-left-out'
  | 'quotes-hashed'
  | 'realm-of-default';

/** The recipe gone wrong, in the first form that the mistake takes here; as it was where the mistake cannot be made. */
export function withMistake(recipe: Recipe, id: DigestMistake): Recipe {
  return mistakes[id].apply(recipe, {})[0]?.recipe ?? recipe;
}

/** Imported one by one, so that a page with a phone does not load all that the doctor knows. */
const mistakes: Readonly<Record<DigestMistake, Mistake>> = {
  'body-put-in': bodyPutIn,
  'method-other': methodOther,
  'order-changed': orderChanged,
  'password-empty': passwordEmpty,
  'qop-left-out': qopLeftOut,
  'quotes-hashed': quotesHashed,
  'realm-of-default': realmOfDefault,
};
