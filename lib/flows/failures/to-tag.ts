import { counted } from '@/lib/text/counted';
import { answersOf, bindingsIn, callsOf, endOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone refreshes as if it were in a dialog with its registrar, and a strict one knows no such dialog. */
export const toTag: Failure = {
  ...ofRealLife,
  id: 'to-tag',
  title: 'A dialog that never was',
  summary:
    'The phone copies the To of the last 200, tag included, into its refresh. The server looks for the dialog that the tag speaks of, and answers 481.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'to-tag-absent',
      because: 'the phone copies To from the last 200',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: 600, personality: { toTagInRefresh: !options.mended } }),
        server(options, { policy: { toTag: '481' } }),
        alice(options),
      ],
      commands: [registers(0), calls(630_000)],
      until: 660_000,
    }),
  failure: {
    number: 36,
    group: 'Form and identifiers',
    asked: 'The phone registers, and the first refresh gets 481 Call/Transaction Does Not Exist. Which call?',
    broken: 'To has a tag in the refresh: the one that the server gave in its 200.',
    seen: 'F1 to F4 are a registration as it should be. Before its ten minutes are over the phone refreshes, with a tag in To, and gets 481. The binding ends, and Alice’s call finds nobody.',
    why: 'Tags name the two ends of a dialog: that in From is the caller’s, that in To is put there by who answers. A request that has both therefore says that it belongs to a dialog. A REGISTER makes none, and belongs to none, though its 200 has a To tag like every answer. A server that goes by the rule for dialogs looks for one with that Call-ID and these tags, finds none, and must say 481. Other servers pass over the tag, and so a phone may live for years before it meets one that does not. The tag in the answer is no mistake: a 401 without it is one, and breaks phones that rely on it.',
    fix: 'The phone writes To without a tag in every REGISTER. From keeps its tag, at least from a request to the one with credentials.',
    read: ['RFC 3261 §10.2', 'RFC 3261 §8.1.1.2', 'RFC 3261 §12.2.2', 'RFC 3261 §8.2.6.2'],
    rules: ['to-tag-absent', 'resp-to-tag', 'from-tag', 'auth-retry-same-ids'],
    symptom(run) {
      const refusals = answersOf(run, 'server', 481).length;
      const world = endOf(run);
      const call = callsOf(world, 'alice').at(0);
      return refusals > 0 && call?.phase === 'failed'
        ? `481 to the refresh, ${counted(bindingsIn(world).length, 'binding')} left, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
