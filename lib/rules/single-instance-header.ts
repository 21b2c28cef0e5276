import { removeField } from '@/lib/sip/header-edits';
import { grammarOf } from '@/lib/sip/header-names';
import type { HeaderField, Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const singleInstanceHeader: MessageRule = {
  id: 'single-instance-header',
  scope: 'message',
  title: 'Header fields that hold one value stand only once',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.3.1',
  why: 'Only header fields whose value is a list may be repeated. With two From or two CSeq one element acts on the first and the next on the last, which attackers use to get past a check; careful servers answer 400.',
  remedy: 'Keep the one that is meant.',
  good: [F1],
  bad: [
    changed(F1)`
       CSeq: 1 REGISTER
      +CSeq: 7 REGISTER
       ^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
       To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:bob@biloxi.example.com>
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: checkRepeated,
};

function checkRepeated(message: Message): readonly Finding[] {
  const first = new Map<string, HeaderField>();
  return message.headers.flatMap((field) => {
    const { canonical, name, value } = field;
    const earlier = first.get(canonical);
    if (!earlier) first.set(canonical, field);
    if (!earlier || !holdsOneValue(canonical)) return [];
    const says = `Expected ${canonical} only once, and it stands further up already`;
    const isSame = earlier.value.value === value.value;
    const repair = fixBy('Remove the repetition', isSame ? removeField(message, field) : undefined);
    return [{ from: name.from, to: value.to, message: says, ...repair }];
  });
}

/** False as well for a header that nobody knows here: it may be a list. */
function holdsOneValue(canonical: string): boolean {
  return grammarOf(canonical)?.list === false;
}
