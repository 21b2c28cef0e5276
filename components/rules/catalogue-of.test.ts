import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/rules';
import { status401WwwAuthenticate } from '@/lib/rules/401-www-authenticate';
import { registerRuriNoUser } from '@/lib/rules/register-ruri-no-user';
import { respReceived } from '@/lib/rules/resp-received';
import { sdpForm } from '@/lib/rules/sdp-form';
import { utf8 } from '@/lib/rules/utf-8';
import { viaRportEmpty } from '@/lib/rules/via-rport-empty';
import { entriesOf } from './catalogue';
import { catalogueOf } from './catalogue-of';
import { rulePage } from './rule-page';
import { shownExample } from './shown-example';
import { subjectOf } from './subject-of';

describe('the catalogue of rules', () => {
  it('has every rule once', () => {
    const ids = entriesOf(catalogueOf(rules)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it.each([
    ['the field that is marked', viaRportEmpty, 'Via', 'transaction'],
    [
      'the field that the title names, where it is missing',
      status401WwwAuthenticate,
      'WWW-Authenticate',
      'proof',
    ],
    ['the first line', registerRuriNoUser, 'Request line', 'first line'],
    ['the body', sdpForm, 'Body', 'body'],
    ['no field alone', utf8, 'Any header field', 'several'],
  ])('files a rule under %s', (_, rule, name, group) => {
    expect(subjectOf(rule)).toEqual({ name, group });
  });
});

describe('the page of a rule', () => {
  const page = rulePage(rules, respReceived.id);

  it('shows the messages of an example with what the rule finds in each', () => {
    const [request, response] = page?.rule.bad[0] ?? [];
    expect(request?.text).toMatch(/^REGISTER /);
    expect(request?.problems).toEqual([]);
    expect(response?.problems.map(({ rule }) => rule)).toEqual([respReceived.id]);
  });

  it('says which way a message went, where the separator above it does', () => {
    const example = '-- 192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 500 ms\nREGISTER sip:a SIP/2.0\n\n';
    expect(shownExample(respReceived.id, example)).toEqual([
      {
        text: 'REGISTER sip:a SIP/2.0\r\n\r\n',
        way: '192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 500 ms',
        problems: [],
      },
    ]);
  });

  it('links rules about the same field, and not itself', () => {
    const related = page?.related.map(({ id }) => id) ?? [];
    expect(related.length).toBeGreaterThan(3);
    expect(related).not.toContain(respReceived.id);
  });

  it('goes from each rule to the next, through all of them', () => {
    const order = entriesOf(catalogueOf(rules)).map(({ id }) => id);
    const at = order.indexOf(respReceived.id);
    expect([page?.previous?.id, page?.next?.id]).toEqual([order[at - 1], order[at + 1]]);
    expect(rulePage(rules, order[0] ?? '')?.previous).toBeNull();
  });

  it('is not there for a rule that is not', () => {
    expect(rulePage(rules, 'no-such-rule')).toBeUndefined();
  });
});
