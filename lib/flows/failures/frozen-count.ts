import { times } from '@/lib/text/counted';
import { answersOf, requestsOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone keeps its nonce and counts each use as the first. */
export const frozenCount: Failure = {
  ...ofRealLife,
  id: 'frozen-count',
  title: 'Every time for the first time',
  summary:
    'The phone keeps the nonce of its registration and sends nc=00000001 with each refresh. The server counts too, takes the request for a replay and challenges anew.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'auth-nc-increasing',
      because: 'the phone sends the count of its first registration once more',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [phone(options, { personality: { freezesCount: !options.mended } }), server(options)],
      commands: [
        registers(0),
        { at: 60_000, node: 'bob', name: 'refresh' },
        { at: 120_000, node: 'bob', name: 'refresh' },
      ],
      until: 180_000,
    }),
  failure: {
    number: 7,
    group: 'Digest authentication',
    asked: 'Why is each refresh refused as a replay, when nobody but my phone sends anything?',
    broken: 'The nonce count of the phone stays at 00000001 however often it uses the nonce.',
    seen: 'Both refreshes bring credentials at once, and both get 401: nonce count was used before. They work at the second try, with a new nonce.',
    why: 'The count nc says how often this nonce was used, in eight hexadecimal digits. It is hashed, so nobody can change it. A server that remembers the highest count of each nonce needs no more to see that somebody plays back what was recorded: the same count comes twice. A phone that does not count looks just like that. The opposite mistake is as common: the count belongs to the nonce, so with a new nonce it begins at 00000001 again.',
    fix: 'One more for each request with the same nonce: 00000001, 00000002 and so on; 00000001 again for a new nonce.',
    read: ['RFC 7616 §3.4', 'RFC 7616 §5.5', 'RFC 3261 §22.4'],
    rules: ['auth-nc-increasing', 'auth-nc-format'],
    symptom(run) {
      const uses = requestsOf(run, 'bob', 'REGISTER').flatMap(({ text, repeats }) => {
        const nonce = /\bnonce="([^"]*)"/.exec(text)?.[1];
        const count = /\bnc=(\w+)/.exec(text)?.[1];
        return nonce === undefined || count === undefined || repeats !== undefined
          ? []
          : [`${nonce} ${count}`];
      });
      const repeated = uses.length - new Set(uses).size;
      const challenges = answersOf(run, 'server', 401).length;
      return repeated > 0
        ? `A count came again with the same nonce ${times(repeated)}, and 401 came ${times(challenges)} in all.`
        : undefined;
    },
  },
};
