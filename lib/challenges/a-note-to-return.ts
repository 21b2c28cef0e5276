import { endOf, isRegistered, requestsOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstChallenge } from './first-challenge';
import { lastWord } from './what-registrar-did';

/** opaque goes to the phone and comes back as it is, and no hash covers it. */
export const aNoteToReturn: Challenge = {
  id: 'a-note-to-return',
  title: 'A note that comes back',
  task: 'Give Bob’s phone a note that it sends back to the registrar word for word, and have it registered at the end. Do not touch what the phone itself sends.',
  flow: successfulNewRegistration,
  about: ['WWW-Authenticate.opaque', 'Authorization.opaque'],
  start: {},
  editable: ['server#1'],
  choosable: [],
  goal,
  hints: [
    'One parameter of the challenge is for nobody but the server. The phone does not look into it, it only returns it.',
    'Choose F2 on the ladder and open “Edit”. The parameter opaque is there already, and empty: opaque="". What you write into its quotation marks comes back in F3.',
  ],
  solution: {
    edits: [{ kind: 'replace', packet: 'server#1', text: firstChallenge({ opaque: 'opaque="hello"' }) }],
  },
  otherSolutions: [
    {
      edits: [
        {
          kind: 'replace',
          packet: 'server#1',
          text: firstChallenge({ opaque: 'opaque="fz4LS3BmZVVXZ0w9RmNNdA=="' }),
        },
      ],
    },
  ],
  afterwards:
    'The registrar accepted F3 although it never wrote that note: opaque goes into none of the hashes, and this registrar does not look at what comes back. Others keep there what they need in order to check the answer. For a phone the rule is short: return it unchanged.',
};

function goal(run: FlowRun): Outcome {
  const requests = requestsOf(run, 'bob', 'REGISTER');
  const returned = requests
    .map(({ text, original = text }) => opaqueIn(original) ?? '')
    .find((note) => note !== '');
  const registered = isRegistered(endOf(run), 'bob');
  const touched = requests.some(({ original }) => original !== undefined);
  const note =
    returned === undefined ? 'The phone returned no note' : `The phone returned the note ${returned}`;
  const end = registered ? 'and is registered.' : `and is not registered. ${lastWord(run)}`;
  return {
    reached: returned !== undefined && registered && !touched,
    observed: touched ? `What the phone sent was changed on its way. ${note}, ${end}` : `${note}, ${end}`,
  };
}

function opaqueIn(text: string): string | undefined {
  const credentials = firstOf(parse(text), authorization);
  return credentials && authParam(credentials, 'opaque')?.text;
}
