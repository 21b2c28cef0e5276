import type { StateName } from '@/lib/transaction/machine';
import type { TransactionStep, TransactionStory } from './transaction-stories';

/** What the state of a transaction means for the node whose it is, in a few words: `waits for an answer`. */
export function transactionWords({ machine, steps }: TransactionStory): string {
  const last = steps.at(-1);
  if (last === undefined) return 'has not begun';
  if (last.state === 'Terminated') return endOf(last);
  const words: Words = machine.name.endsWith('client') ? clientWords : serverWords;
  return (
    words[`${machine.name.startsWith('INVITE') ? 'INVITE ' : ''}${last.state}`] ?? words[last.state] ?? ''
  );
}

/** Timers B and F end the wait for an answer, H that for an ACK. */
function endOf({ event, row }: TransactionStep): string {
  if (/^timer [BFH]$|^transport error$/.test(event)) return 'has given up';
  return row === undefined ? 'has forgotten it' : 'is done with it';
}

type Words = Readonly<Partial<Record<StateName | `INVITE ${StateName}`, string>>>;

const clientWords: Words = {
  Calling: 'waits for an answer',
  Trying: 'waits for an answer',
  Proceeding: 'waits for the final answer',
  Accepted: 'has its answer',
  Completed: 'has its answer and waits for copies of it',
};

const serverWords: Words = {
  Trying: 'has yet to answer',
  Proceeding: 'has yet to give the final answer',
  Accepted: 'has answered',
  Completed: 'has answered and waits for copies of the request',
  'INVITE Completed': 'has refused and waits for the ACK',
  Confirmed: 'has the ACK',
};
