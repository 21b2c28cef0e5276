import { answersOf, isRegistered, requestsOf } from '@/lib/flows/evidence';
import { proxyAndRegistrar } from '@/lib/flows/failures/proxy-and-registrar';
import { isRightResponse } from '@/lib/rules/reading/right-response';
import type { Edit } from '@/lib/sim/edit';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { times } from '@/lib/text/counted';
import { bobsRegister } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { lastWord } from './what-registrar-did';

/** Two ask, each in its own header field, and one request has to satisfy both. */
export const bothQuestions: Challenge = {
  id: 'both-questions',
  title: 'Answer both of them',
  task: 'The proxy asks with 407 and the registrar with 401, and Bob’s phone answers one of them at a time. Change one of its requests so that Bob gets registered. His password is zanzibar in both realms.',
  flow: proxyAndRegistrar,
  about: ['Proxy-Authorization', 'Proxy-Authenticate', 'Authorization'],
  start: { choices: { transport: 'udp' } },
  choosable: [],
  goal,
  hints: [
    'F3 satisfies the proxy, F7 would satisfy the registrar. Compare the two.',
    'Each of them reads a header field of its own and leaves the other alone, so both can stand in one request.',
    'Click on F3, choose “Edit”, and copy Proxy-Authorization with the lines that belong to it. Then click on F7 and paste them there. The count is used twice then; a proxy that checks it wants nc=00000002 and a response computed with that.',
  ],
  solution: { edits: [third('00000002', 'dc0213908fe9cdd36b617b792c2828f4')] },
  otherSolutions: [{ edits: [third('00000001', 'cd2d3f8377577bfe253e1f0924b138f7')] }],
  afterwards:
    'The proxy took its own credentials out and passed the rest on. The registrar found its own and wrote the binding. Each left the credentials for the other alone. A phone should keep both answers and send both with each request that follows. Bob’s phone does not, and so its refresh a minute later fails like before.',
};

const passwords: Readonly<Record<string, string>> = { bob: 'zanzibar' };

function goal(run: FlowRun): Outcome {
  // A minute later the phone refreshes, and makes its mistake again.
  const registered = run.entries.find(({ world }) => isRegistered(world, 'bob'));
  if (registered === undefined) return { reached: false, observed: notBoth(run) };
  const shown = run.packets.findLast(
    ({ to, text, sentAt }) =>
      to === 'proxy' && sentAt <= registered.at && firstOf(parse(text), authorization) !== undefined,
  );
  const isProved = shown !== undefined && provesToProxy(run, shown.text);
  return {
    reached: isProved,
    observed: isProved
      ? 'One REGISTER satisfied the proxy and the registrar, and Bob is registered.'
      : 'Bob is registered, but only because this proxy is careless: it looks whether Proxy-Authorization is there, and not what it says. What you wrote there proves nothing.',
  };
}

function notBoth(run: FlowRun): string {
  const [byProxy, byServer] = [answersOf(run, 'proxy', 407), answersOf(run, 'server', 401)];
  return `The 407 came ${times(byProxy.length)} and the 401 ${times(byServer.length)}: no REGISTER satisfied both. ${stillMissing(run) ?? lastWord(run)}`;
}

/** What the REGISTER that the reader changed lacks for one of the two; undefined if it has both, or if none was changed. */
function stillMissing(run: FlowRun): string | undefined {
  const changed = requestsOf(run, 'bob', 'REGISTER').findLast(({ original }) => original !== undefined);
  if (changed === undefined) return undefined;
  const message = parse(changed.text);
  const missing = READERS.find(([name]) => fieldsNamed(message, name).length === 0);
  return (
    missing && `The one that you changed has no ${missing[0]}, and the ${missing[1]} looks nowhere else.`
  );
}

/** Who reads which credentials. */
const READERS = [
  ['Proxy-Authorization', 'proxy'],
  ['Authorization', 'registrar'],
] as const;

/**
 * True where the credentials for the proxy answer a question of it and were computed with Bob's password: the proxy of this
 * flow does not check that.
 */
function provesToProxy(run: FlowRun, text: string): boolean {
  const message = parse(text);
  const credentials = firstOf(message, proxyAuthorization);
  if (credentials === undefined) return false;
  const isAsked = answersOf(run, 'proxy', 407)
    .flatMap((packet) => firstOf(parse(packet.text), proxyAuthenticate) ?? [])
    .some((question) =>
      FROM_QUESTION.every((name) => parameterOf(question, name) === parameterOf(credentials, name)),
    );
  const exchange = { messages: [{ message }], passwordOf: (user: string) => passwords[user] };
  return isAsked && isRightResponse(message, credentials, exchange) === true;
}

/** What credentials repeat of the question that they answer. */
const FROM_QUESTION = ['realm', 'nonce'];

function parameterOf(owner: AuthValue, name: string): string | undefined {
  return authParam(owner, name)?.text;
}

/** The third REGISTER of the phone, with credentials for the proxy as well. */
function third(count: string, response: string): Edit {
  const text = bobsRegister(3, {
    wish: [
      'Contact: <sip:bob@192.0.2.201:5060>',
      'Expires: 67',
      'Proxy-Authorization: Digest username="bob", realm="proxy.biloxi.example.com",',
      ' nonce="ede05eba69981f1f",',
      ' uri="sip:biloxi.example.com", algorithm=MD5,',
      ` qop=auth, nc=${count}, cnonce="89f09a37",`,
      ` response="${response}"`,
    ],
    proof: {
      nonce: '7cb3a7df1da91495aebcc9e8907343fc',
      nc: '00000001',
      cnonce: '6b4c6b30',
      response: 'd2a3c34ecaee2a7a10aad852b659399d',
    },
  });
  return { kind: 'replace', packet: 'bob#3', text };
}
