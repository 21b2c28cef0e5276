import { describe, expect, it } from 'vitest';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { unfold } from '@/lib/sip/unfold';
import type { Flow } from './flow';
import { flows } from './index';

/** The undisturbed run, as the RFC names its messages. */
function messagesOf(flow: Flow): Record<string, Message> {
  return Object.fromEntries(
    Object.entries(undisturbedTexts(flow)).map(([name, text]) => [name, parse(text)]),
  );
}

/** `Via` → its values, one line each, as far as white space means nothing. */
function headersOf(message: Message): Map<string, string[]> {
  const { startLine } = message;
  const headers = new Map([['Start-Line', [message.text.slice(startLine.from, startLine.to)]]]);
  for (const { canonical, value } of message.headers) {
    const line = unfold(value.value).replace(/\s*([;,])\s*/g, '$1');
    headers.set(canonical, [...(headers.get(canonical) ?? []), line]);
  }
  return headers;
}

/** Names of the headers in which two messages differ. */
function differingHeaders(ours: Message, printed: Message): string[] {
  const [a, b] = [headersOf(ours), headersOf(printed)];
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => JSON.stringify(a.get(name)) !== JSON.stringify(b.get(name)));
}

describe.each(flows.filter((flow) => Object.keys(flow.printed).length > 0))('flow $id', (flow) => {
  const ours = messagesOf(flow);

  it('has a message of its own for each printed one', () => {
    expect(Object.keys(ours)).toEqual(Object.keys(flow.printed));
  });

  it.each(Object.keys(flow.printed))('%s equals the print but for declared differences', (name) => {
    const [run, printed] = [ours[name], flow.printed[name]];
    if (run === undefined || printed === undefined) throw new Error(`${name} is missing`);
    const declared = flow.differences.filter(({ message }) => message === name).map(({ header }) => header);
    expect(differingHeaders(run, parse(printed)).sort()).toEqual(declared.sort());
  });
});
