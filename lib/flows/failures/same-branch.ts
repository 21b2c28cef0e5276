import { times } from '@/lib/text/counted';
import { answersOf, endOf, notesOf, registrationOf, requestsOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The request with credentials has the branch of the one without, and the server takes it for a retransmission. */
export const sameBranch: Failure = {
  ...ofRealLife,
  id: 'same-branch',
  title: 'A new request in old clothes',
  summary:
    'The phone sends its credentials under the branch of the request before. To the server that is the old request once more, and it repeats the old 401 without a look at them.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F3',
      rule: 'branch-unique',
      because: 'the phone draws one branch for a registration and keeps it',
    },
    {
      message: 'F4',
      rule: 'resp-cseq-copy',
      because: 'it is the answer to F1 once more, and so has the number of F1',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { newBranchForCredentials: options.mended === true } }),
        server(options),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 35,
    group: 'Form and identifiers',
    asked: 'The password is right, so why does the server answer 401 to my credentials, with the same nonce?',
    broken: 'F3, the REGISTER with credentials, has the branch of F1 in its Via.',
    seen: 'The answer to F3 is F2 once more, letter by letter: nonce, To tag and even the CSeq number of F1. The server’s notes say nothing of a password: it calls F3 a retransmission. The phone takes the second 401 for a refusal and gives up.',
    why: 'A branch names a transaction. Over UDP a request may come twice because its answer was lost, so for 32 seconds after its answer a server keeps the transaction and gives everything with the same branch, sent-by and method the same answer again. It never looks at the rest: not at CSeq, not at Authorization. That is why each new request needs a branch of its own, and a request with credentials is a new one. The ACK for a 4xx to an INVITE and a CANCEL are the exceptions: they belong to the transaction of the INVITE and have its branch. An ACK with a new one is not recognised, and the server repeats its refusal for half a minute.',
    fix: 'The phone draws a new branch for every request that is no retransmission.',
    read: ['RFC 3261 §8.1.1.7', 'RFC 3261 §17.2.3', 'RFC 3261 §17.2.2', 'RFC 3261 §17.1.1.3'],
    rules: ['branch-unique', 'via-magic-cookie', 'ack-non2xx-via'],
    symptom(run) {
      const answers = answersOf(run, 'server', 401);
      const same = answers.filter(({ text }) => text === answers[0]?.text).length;
      const credentials = requestsOf(run, 'bob', 'REGISTER').some(({ text }) =>
        text.includes('Authorization: '),
      );
      const looked = notesOf(run, 'server').some(
        ({ step, text }) => step === '10.3 step 3' && text.includes('fits'),
      );
      const { phase } = registrationOf(endOf(run), 'bob');
      return same > 1 && credentials && !looked && phase === 'failed'
        ? `The very same 401 came ${times(same)}, nobody looked at the credentials, and the phone shows: ${phase}.`
        : undefined;
    },
  },
};
