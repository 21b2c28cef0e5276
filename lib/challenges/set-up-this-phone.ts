import { bindingsIn, endOf, isRegistered, registrationOf } from '@/lib/flows/evidence';
import { accountForm } from '@/lib/flows/lessons/account-form';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { lastWord } from './what-registrar-did';

/** Five settings, and the answers of a registrar to tell which of them are wrong. */
export const setUpThisPhone: Challenge = {
  id: 'set-up-this-phone',
  title: 'Five fields, and some of them wrong',
  task: 'Somebody has set up Bob’s phone from memory: domain, user, login, password and time. Open “Domain, User, Login, …” above the ladder and change these settings until sip:bob@biloxi.example.com is registered. The answers of the registrar tell you which of them to look at.',
  flow: accountForm,
  about: [
    'Request-Line.uri',
    'To.uri',
    'Expires.value',
    'Authorization.username',
    'Authorization.response',
    'WWW-Authenticate.realm',
  ],
  start: {
    choices: {
      domain: 'biloxi.example.net',
      user: 'bbo',
      login: 'bob',
      password: 'Zanzibar',
      time: '60',
    },
  },
  editable: [],
  choosable: ['domain', 'user', 'login', 'password', 'time'],
  goal,
  hints: [
    'Ask at which step the registrar stopped: the table above helps. A 404 before any challenge is about the domain.',
    'A 401 in answer to a proof says that login and password do not belong together, and not which of the two is wrong. There are four ways to combine them.',
    'A 403 to a right proof has nothing to do with the password: this login may not register the address in To, so look at the user. A 423 comes last of all and names the shortest time in Min-Expires: write it into “Registers for”.',
  ],
  solution: { choices: {} },
  otherSolutions: [{ choices: { time: '300' } }, { choices: { time: '7200' } }],
  afterwards:
    'Each answer named the step at which the registrar stopped, and so the setting to look at. It said nothing about what is checked later, so each repair uncovered the next fault. A wrong login and a wrong password get the same answer on purpose: a stranger should not learn which logins exist.',
};

function goal(run: FlowRun): Outcome {
  const [row] = bindingsIn(endOf(run));
  const isBob = row?.aor === 'sip:bob@biloxi.example.com' && isRegistered(endOf(run), 'bob');
  if (isBob)
    return { reached: true, observed: `The registrar wrote the row of ${row.aor} and answered 200.` };
  const { phase } = registrationOf(endOf(run), 'bob');
  return { reached: false, observed: `${lastWord(run)} The phone shows: ${phase}.` };
}
