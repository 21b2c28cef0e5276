import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { tagOf, toOf } from './reading/identity';
import { removeParameter } from './reading/remove-parameter';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const toTagAbsent: MessageRule = {
  id: 'to-tag-absent',
  scope: 'message',
  title: 'The To of a REGISTER has no tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.2',
  why: 'A tag in To says that the request belongs to a dialog, and registrations make none. Phones that copy the To of the last 200 into their refresh get 481, because the server looks for a dialog that never was.',
  remedy: 'Leave the tag out, in a refresh too, whatever the last response had.',
  good: [F1],
  bad: [
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
                                             ^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const tag = isRegister(message) ? tagOf(toOf(message)) : undefined;
    if (!tag) return [];
    return [
      {
        from: tag.from,
        to: tag.to,
        message: 'Expected no tag in To: a REGISTER belongs to no dialog',
        ...fixBy('Remove the tag', removeParameter(message.text, tag)),
      },
    ];
  },
};
