import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MessageRule } from './rule';

export const contactStarAlone: MessageRule = {
  id: 'contact-star-alone',
  scope: 'message',
  title: 'Contact: * comes with no other Contact',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'The asterisk means all bindings, and it can only remove them. With another Contact beside it the registrar cannot know what should be left, and answers 400.',
  remedy:
    'Send the asterisk alone, and bind anew in a further request; or list the Contacts that are to go, each with expires=0.',
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
      +Contact: *, <sips:bob@client.biloxi.example.com>
                ^
      +Expires: 0
    `,
  ],
  check: (message) => {
    const contacts = valuesOf(message, contact);
    if (contacts.length < 2) return [];
    return contacts
      .filter(({ kind }) => kind === 'star')
      .map(({ from, to }) => ({ from, to, message: 'Expected * to be the only Contact' }));
  },
};
