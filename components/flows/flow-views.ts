// Written by flow-views.test.ts: npx vitest -u components/flows/flow-views.test.ts
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { type FlowViewProps, flowView } from './flow-view';

/** What the pages of the flows show, by the names of the flows in their addresses. */
export const flowViews: Readonly<Record<string, ComponentType<FlowViewProps>>> = {
  alg: dynamic(async () => {
    const { alg } = await import('@/lib/flows/failures/alg');
    return flowView(alg);
  }),
  'all-at-once': dynamic(async () => {
    const { allAtOnce } = await import('@/lib/flows/failures/all-at-once');
    return flowView(allAtOnce);
  }),
  'auth-name': dynamic(async () => {
    const { authName } = await import('@/lib/flows/failures/auth-name');
    return flowView(authName);
  }),
  'bindings-pile-up': dynamic(async () => {
    const { bindingsPileUp } = await import('@/lib/flows/failures/bindings-pile-up');
    return flowView(bindingsPileUp);
  }),
  brackets: dynamic(async () => {
    const { brackets } = await import('@/lib/flows/failures/brackets');
    return flowView(brackets);
  }),
  'contact-is-aor': dynamic(async () => {
    const { contactIsAor } = await import('@/lib/flows/failures/contact-is-aor');
    return flowView(contactIsAor);
  }),
  'content-length-stream': dynamic(async () => {
    const { contentLengthStream } = await import('@/lib/flows/failures/content-length-stream');
    return flowView(contentLengthStream);
  }),
  'cpl-in-register': dynamic(async () => {
    const { cplInRegister } = await import('@/lib/flows/failures/cpl-in-register');
    return flowView(cplInRegister);
  }),
  'digest-uri': dynamic(async () => {
    const { digestUri } = await import('@/lib/flows/failures/digest-uri');
    return flowView(digestUri);
  }),
  'endless-401': dynamic(async () => {
    const { endless401 } = await import('@/lib/flows/failures/endless-401');
    return flowView(endless401);
  }),
  enumeration: dynamic(async () => {
    const { enumeration } = await import('@/lib/flows/failures/enumeration');
    return flowView(enumeration);
  }),
  'explicit-port': dynamic(async () => {
    const { explicitPort } = await import('@/lib/flows/failures/explicit-port');
    return flowView(explicitPort);
  }),
  'first-401': dynamic(async () => {
    const { first401 } = await import('@/lib/flows/failures/first-401');
    return flowView(first401);
  }),
  'first-challenge-only': dynamic(async () => {
    const { firstChallengeOnly } = await import('@/lib/flows/failures/first-challenge-only');
    return flowView(firstChallengeOnly);
  }),
  'frozen-count': dynamic(async () => {
    const { frozenCount } = await import('@/lib/flows/failures/frozen-count');
    return flowView(frozenCount);
  }),
  'gruu-contact': dynamic(async () => {
    const { gruuContact } = await import('@/lib/flows/failures/gruu-contact');
    return flowView(gruuContact);
  }),
  hijack: dynamic(async () => {
    const { hijack } = await import('@/lib/flows/failures/hijack');
    return flowView(hijack);
  }),
  'ipv6-brackets': dynamic(async () => {
    const { ipv6Brackets } = await import('@/lib/flows/failures/ipv6-brackets');
    return flowView(ipv6Brackets);
  }),
  'max-forwards-missing': dynamic(async () => {
    const { maxForwardsMissing } = await import('@/lib/flows/failures/max-forwards-missing');
    return flowView(maxForwardsMissing);
  }),
  'new-call-id': dynamic(async () => {
    const { newCallId } = await import('@/lib/flows/failures/new-call-id');
    return flowView(newCallId);
  }),
  'no-answer': dynamic(async () => {
    const { noAnswer } = await import('@/lib/flows/failures/no-answer');
    return flowView(noAnswer);
  }),
  'no-rport': dynamic(async () => {
    const { noRport } = await import('@/lib/flows/failures/no-rport');
    return flowView(noRport);
  }),
  'odd-header': dynamic(async () => {
    const { oddHeader } = await import('@/lib/flows/failures/odd-header');
    return flowView(oddHeader);
  }),
  'other-phones-expiry': dynamic(async () => {
    const { otherPhonesExpiry } = await import('@/lib/flows/failures/other-phones-expiry');
    return flowView(otherPhonesExpiry);
  }),
  'outbound-old-proxy': dynamic(async () => {
    const { outboundOldProxy } = await import('@/lib/flows/failures/outbound-old-proxy');
    return flowView(outboundOldProxy);
  }),
  'path-as-route': dynamic(async () => {
    const { pathAsRoute } = await import('@/lib/flows/failures/path-as-route');
    return flowView(pathAsRoute);
  }),
  'pinhole-closes': dynamic(async () => {
    const { pinholeCloses } = await import('@/lib/flows/failures/pinhole-closes');
    return flowView(pinholeCloses);
  }),
  'private-contact': dynamic(async () => {
    const { privateContact } = await import('@/lib/flows/failures/private-contact');
    return flowView(privateContact);
  }),
  'proxy-and-registrar': dynamic(async () => {
    const { proxyAndRegistrar } = await import('@/lib/flows/failures/proxy-and-registrar');
    return flowView(proxyAndRegistrar);
  }),
  'qop-missing': dynamic(async () => {
    const { qopMissing } = await import('@/lib/flows/failures/qop-missing');
    return flowView(qopMissing);
  }),
  'realm-not-domain': dynamic(async () => {
    const { realmNotDomain } = await import('@/lib/flows/failures/realm-not-domain');
    return flowView(realmNotDomain);
  }),
  'reboot-keeps-call-id': dynamic(async () => {
    const { rebootKeepsCallId } = await import('@/lib/flows/failures/reboot-keeps-call-id');
    return flowView(rebootKeepsCallId);
  }),
  'refresh-too-late': dynamic(async () => {
    const { refreshTooLate } = await import('@/lib/flows/failures/refresh-too-late');
    return flowView(refreshTooLate);
  }),
  'registering-others': dynamic(async () => {
    const { registeringOthers } = await import('@/lib/flows/failures/registering-others');
    return flowView(registeringOthers);
  }),
  'request-uri-user': dynamic(async () => {
    const { requestUriUser } = await import('@/lib/flows/failures/request-uri-user');
    return flowView(requestUriUser);
  }),
  'same-branch': dynamic(async () => {
    const { sameBranch } = await import('@/lib/flows/failures/same-branch');
    return flowView(sameBranch);
  }),
  'sips-contact': dynamic(async () => {
    const { sipsContact } = await import('@/lib/flows/failures/sips-contact');
    return flowView(sipsContact);
  }),
  'sleeping-phone': dynamic(async () => {
    const { sleepingPhone } = await import('@/lib/flows/failures/sleeping-phone');
    return flowView(sleepingPhone);
  }),
  'stale-missing': dynamic(async () => {
    const { staleMissing } = await import('@/lib/flows/failures/stale-missing');
    return flowView(staleMissing);
  }),
  'star-removes-all': dynamic(async () => {
    const { starRemovesAll } = await import('@/lib/flows/failures/star-removes-all');
    return flowView(starRemovesAll);
  }),
  'tcp-contact': dynamic(async () => {
    const { tcpContact } = await import('@/lib/flows/failures/tcp-contact');
    return flowView(tcpContact);
  }),
  'to-tag': dynamic(async () => {
    const { toTag } = await import('@/lib/flows/failures/to-tag');
    return flowView(toTag);
  }),
  'too-brief': dynamic(async () => {
    const { tooBrief } = await import('@/lib/flows/failures/too-brief');
    return flowView(tooBrief);
  }),
  'two-expiries': dynamic(async () => {
    const { twoExpiries } = await import('@/lib/flows/failures/two-expiries');
    return flowView(twoExpiries);
  }),
  'udp-oversize': dynamic(async () => {
    const { udpOversize } = await import('@/lib/flows/failures/udp-oversize');
    return flowView(udpOversize);
  }),
  'unregister-old-cseq': dynamic(async () => {
    const { unregisterOldCseq } = await import('@/lib/flows/failures/unregister-old-cseq');
    return flowView(unregisterOldCseq);
  }),
  'which-refusal': dynamic(async () => {
    const { whichRefusal } = await import('@/lib/flows/failures/which-refusal');
    return flowView(whichRefusal);
  }),
  'who-rings': dynamic(async () => {
    const { whoRings } = await import('@/lib/flows/failures/who-rings');
    return flowView(whoRings);
  }),
  'wrong-hash': dynamic(async () => {
    const { wrongHash } = await import('@/lib/flows/failures/wrong-hash');
    return flowView(wrongHash);
  }),
  'ws-invalid': dynamic(async () => {
    const { wsInvalid } = await import('@/lib/flows/failures/ws-invalid');
    return flowView(wsInvalid);
  }),
  'account-form': dynamic(async () => {
    const { accountForm } = await import('@/lib/flows/lessons/account-form');
    return flowView(accountForm);
  }),
  'after-the-reboot': dynamic(async () => {
    const { afterTheReboot } = await import('@/lib/flows/lessons/after-the-reboot');
    return flowView(afterTheReboot);
  }),
  'answers-kept-out': dynamic(async () => {
    const { answersKeptOut } = await import('@/lib/flows/lessons/answers-kept-out');
    return flowView(answersKeptOut);
  }),
  'ask-and-answer': dynamic(async () => {
    const { askAndAnswer } = await import('@/lib/flows/lessons/ask-and-answer');
    return flowView(askAndAnswer);
  }),
  'asked-and-granted': dynamic(async () => {
    const { askedAndGranted } = await import('@/lib/flows/lessons/asked-and-granted');
    return flowView(askedAndGranted);
  }),
  'before-and-after': dynamic(async () => {
    const { beforeAndAfter } = await import('@/lib/flows/lessons/before-and-after');
    return flowView(beforeAndAfter);
  }),
  'behind-a-router': dynamic(async () => {
    const { behindARouter } = await import('@/lib/flows/lessons/behind-a-router');
    return flowView(behindARouter);
  }),
  'by-its-own-connection': dynamic(async () => {
    const { byItsOwnConnection } = await import('@/lib/flows/lessons/by-its-own-connection');
    return flowView(byItsOwnConnection);
  }),
  'by-way-of-a-proxy': dynamic(async () => {
    const { byWayOfAProxy } = await import('@/lib/flows/lessons/by-way-of-a-proxy');
    return flowView(byWayOfAProxy);
  }),
  'calls-for-sales': dynamic(async () => {
    const { callsForSales } = await import('@/lib/flows/lessons/calls-for-sales');
    return flowView(callsForSales);
  }),
  'digest-forms': dynamic(async () => {
    const { digestForms } = await import('@/lib/flows/lessons/digest-forms');
    return flowView(digestForms);
  }),
  'in-a-circle': dynamic(async () => {
    const { inACircle } = await import('@/lib/flows/lessons/in-a-circle');
    return flowView(inACircle);
  }),
  'kept-nonce': dynamic(async () => {
    const { keptNonce } = await import('@/lib/flows/lessons/kept-nonce');
    return flowView(keptNonce);
  }),
  'old-or-wrong': dynamic(async () => {
    const { oldOrWrong } = await import('@/lib/flows/lessons/old-or-wrong');
    return flowView(oldOrWrong);
  }),
  'on-the-move': dynamic(async () => {
    const { onTheMove } = await import('@/lib/flows/lessons/on-the-move');
    return flowView(onTheMove);
  }),
  'one-device-of-two': dynamic(async () => {
    const { oneDeviceOfTwo } = await import('@/lib/flows/lessons/one-device-of-two');
    return flowView(oneDeviceOfTwo);
  }),
  'one-of-two-leaves': dynamic(async () => {
    const { oneOfTwoLeaves } = await import('@/lib/flows/lessons/one-of-two-leaves');
    return flowView(oneOfTwoLeaves);
  }),
  'one-wrong-line': dynamic(async () => {
    const { oneWrongLine } = await import('@/lib/flows/lessons/one-wrong-line');
    return flowView(oneWrongLine);
  }),
  overheard: dynamic(async () => {
    const { overheard } = await import('@/lib/flows/lessons/overheard');
    return flowView(overheard);
  }),
  overtaken: dynamic(async () => {
    const { overtaken } = await import('@/lib/flows/lessons/overtaken');
    return flowView(overtaken);
  }),
  'own-time': dynamic(async () => {
    const { ownTime } = await import('@/lib/flows/lessons/own-time');
    return flowView(ownTime);
  }),
  'script-in-a-register': dynamic(async () => {
    const { scriptInARegister } = await import('@/lib/flows/lessons/script-in-a-register');
    return flowView(scriptInARegister);
  }),
  'script-that-is-read': dynamic(async () => {
    const { scriptThatIsRead } = await import('@/lib/flows/lessons/script-that-is-read');
    return flowView(scriptThatIsRead);
  }),
  'someone-on-the-path': dynamic(async () => {
    const { someoneOnThePath } = await import('@/lib/flows/lessons/someone-on-the-path');
    return flowView(someoneOnThePath);
  }),
  'through-a-proxy': dynamic(async () => {
    const { throughAProxy } = await import('@/lib/flows/lessons/through-a-proxy');
    return flowView(throughAProxy);
  }),
  'too-many-tries': dynamic(async () => {
    const { tooManyTries } = await import('@/lib/flows/lessons/too-many-tries');
    return flowView(tooManyTries);
  }),
  'two-lines': dynamic(async () => {
    const { twoLines } = await import('@/lib/flows/lessons/two-lines');
    return flowView(twoLines);
  }),
  'two-phones': dynamic(async () => {
    const { twoPhones } = await import('@/lib/flows/lessons/two-phones');
    return flowView(twoPhones);
  }),
  'who-is-liked-best': dynamic(async () => {
    const { whoIsLikedBest } = await import('@/lib/flows/lessons/who-is-liked-best');
    return flowView(whoIsLikedBest);
  }),
  '2.1': dynamic(async () => {
    const { successfulNewRegistration } = await import('@/lib/flows/rfc3665/2.1');
    return flowView(successfulNewRegistration);
  }),
  '2.2': dynamic(async () => {
    const { updateOfContactList } = await import('@/lib/flows/rfc3665/2.2');
    return flowView(updateOfContactList);
  }),
  '2.3': dynamic(async () => {
    const { requestForCurrentContactList } = await import('@/lib/flows/rfc3665/2.3');
    return flowView(requestForCurrentContactList);
  }),
  '2.4': dynamic(async () => {
    const { cancellationOfRegistration } = await import('@/lib/flows/rfc3665/2.4');
    return flowView(cancellationOfRegistration);
  }),
  '2.5': dynamic(async () => {
    const { unsuccessfulRegistration } = await import('@/lib/flows/rfc3665/2.5');
    return flowView(unsuccessfulRegistration);
  }),
};
