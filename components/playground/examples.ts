import { exampleText } from '@/components/rules/example-at';
import { examplePassword } from '@/components/rules/example-password';
import type { Exchange } from '@/lib/rules/rule';
import { nobody } from './use-passwords';

/** Messages to begin with, and the passwords that belong to them. */
export interface Example {
  readonly text: string;
  readonly passwordOf: Exchange['passwordOf'];
}

/**
 * The messages of a flow of RFC 3665 exactly as printed, each below a separator with its name and its way. There is no
 * password: the RFC states none, and its responses are no real digests (§1.3). Undefined if there is no such flow.
 */
export async function printedExample(id: string): Promise<Example | undefined> {
  const { printedFlows } = await import('@/lib/flows/rfc3665/printed');
  const flow = printedFlows.find((one) => one.id === id);
  return (
    flow && {
      text: flow.messages
        .map(({ name, from, to, text }) => `-- ${name} ${from} -> ${to}\r\n${text}`)
        .join(''),
      passwordOf: nobody,
    }
  );
}

/** The first example that breaks a rule. Undefined if there is no such rule. */
export async function brokenExample(id: string): Promise<Example | undefined> {
  const { findRule } = await import('@/lib/rules/find-rule');
  const rule = findRule(id);
  return rule && { text: exampleText(rule, { kind: 'bad', index: 0 }), passwordOf: examplePassword };
}
