import { insertLineAfter } from '@/lib/sip/header-edits';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf, valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy, replaceBy } from './reading/fixes';
import { isRegister } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const contactStarExpires0: MessageRule = {
  id: 'contact-star-expires-0',
  scope: 'message',
  title: 'Contact: * comes with Expires: 0',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2.2',
  why: 'The asterisk exists for one purpose, to remove all bindings. Without an Expires header field of zero a registrar answers 400: nobody can register everywhere. expires=0 as a parameter of the asterisk does not count.',
  remedy: 'Add the header field Expires: 0.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: *
      +Expires: 0
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: *
      +Expires: 3600
                ^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: *
                ^
    `,
  ],
  check: (message) => {
    const star = valuesOf(message, contact).find(({ kind }) => kind === 'star');
    const interval = firstOf(message, expires);
    if (!isRegister(message) || !star || interval?.value === 0) return [];
    return [interval ? notZero(interval) : absent(message, star)];
  },
};

function notZero({ from, to }: Span): Finding {
  const fix = replaceBy('Write 0', { from, to }, '0');
  return { from, to, message: 'Expected Expires: 0 with Contact: *, which can only remove', fix };
}

function absent(message: Message, star: Span): Finding {
  const field = fieldsNamed(message, 'Contact').find(({ values }) => values.includes(star));
  const edit = field && insertLineAfter(message, field, 'Expires: 0');
  return {
    from: star.from,
    to: star.from + 1,
    message: 'Expected the header field Expires: 0 with Contact: *',
    ...fixBy('Add Expires: 0', edit),
  };
}
