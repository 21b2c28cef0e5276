import { fieldIn } from './field-in';
import { readQuestion } from './run-question';

/**
 * What recorded messages say to a question of the prose, of those that `readQuestion` reads: to `messages`, and to one about a
 * field. `F3` is the third of them, as the playground counts: what is there again has a number of its own. Undefined where
 * they say nothing.
 */
export function factInTrace(texts: readonly string[], question: string): string | undefined {
  const read = readQuestion(question);
  if (read?.about === 'messages') return String(texts.length);
  if (read?.about !== 'message' || read.message.again > 0) return undefined;
  const text = texts.find((_, index) => `F${index + 1}` === read.message.name);
  return text && fieldIn(text, read.asked);
}
