import { describe, expect, it } from 'vitest';
import { catalogueOf } from '@/components/rules/catalogue-of';
import { readHeaderExample } from '@/content/read-header-examples';
import { headerReferences } from '@/lib/explain/reference/header-references';
import { flows } from '@/lib/flows';
import { defaultOptions } from '@/lib/flows/flow';
import { rules } from '@/lib/rules';
import { openLink } from '@/lib/session/link';
import { momentAt, packetAt } from '@/lib/session/moment';
import { newSession } from '@/lib/session/session';
import { run } from '@/lib/sim/run';
import { headerPage, type Surroundings } from './header-page';

const around: Surroundings = {
  rules: catalogueOf(rules),
  terms: [{ path: 'WWW-Authenticate.nonce', title: 'nonce', href: '/glossary/#nonce' }],
  taught: [],
  lineOf: readHeaderExample,
};

const names = headerReferences.map(({ name }) => name.toLowerCase());

function pageOf(name: string) {
  const page = headerPage(name, around);
  if (page === undefined) throw new Error(`There is no page ${name}`);
  return page;
}

describe.each(names)('the page %s', (name) => {
  const { header } = pageOf(name);

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(header))).toEqual(header);
  });

  it('shows the header field in a message, each part of it linked to its place', () => {
    const { explained, links } = header.example;
    expect(explained.length).toBeGreaterThan(0);
    const anchors = ['whole', ...header.parts.map((part) => part.name)];
    expect(links.map(({ href }) => href.slice(1)).filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  it('has an anchor of its own for each part', () => {
    const anchors = [
      ...['content', 'whole', 'in-a-message', 'its-parts', 'its-grammar', 'in-the-flows', 'in-other-flows'],
      ...['in-the-lessons', 'its-rules'],
      ...header.parts.map((part) => part.name),
    ];
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('headerPage', () => {
  it('knows no other pages', () => {
    expect(headerPage('x-foo', around)).toBeUndefined();
  });

  it('finds Via in every message of RFC 3665 §2.1, and leaves the long list of other flows out', () => {
    const { header } = pageOf('via');
    expect(header.whole.places[0]).toMatchObject({
      flow: '2.1',
      messages: [
        { name: 'F1', label: 'REGISTER' },
        { name: 'F2', label: '401 Unauthorized' },
        { name: 'F3', label: 'REGISTER' },
        { name: 'F4', label: '200 OK' },
      ],
    });
    expect(header.whole.places).toHaveLength(flows.length);
    expect(header.others).toEqual([]);
    expect(header.presence).toBe('It must stand in every REGISTER and every response to it.');
    expect(header.rules.length).toBeGreaterThan(10);
  });

  it('finds Min-Expires where a registrar refuses a brief interval', () => {
    const { header } = pageOf('min-expires');
    expect(header.whole.places).toEqual([]);
    expect(header.others.map(({ flow }) => flow)).toContain('too-brief');
    expect(header.presence).toBe('It must stand in a 423.');
  });

  it('ties the nonce of the credentials to that of the challenge, in the glossary too', () => {
    const nonce = pageOf('authorization').header.parts.find(({ name }) => name === 'nonce');
    expect(nonce?.kin?.others.map(({ href }) => href)).toContain('/headers/www-authenticate/#nonce');
    expect(nonce?.terms).toEqual([{ href: '/glossary/#nonce', title: 'nonce' }]);
  });

  it('shows a header field that no flow has by itself', () => {
    const { example } = pageOf('alert-info').header;
    expect(example).toMatchObject({
      from: null,
      text: 'Alert-Info: <http://www.example.com/sounds/moo.wav>',
    });
    expect(example.explained[0]).toMatchObject({ path: 'Alert-Info:', from: 0, to: 10 });
  });

  it('links to the moment at which the message is sent', () => {
    const challenge = pageOf('www-authenticate').header.whole.places[0]?.messages[0];
    const [flow] = flows;
    if (flow === undefined || challenge === undefined) throw new Error('There is no such place');
    const { session, opened } = openLink(newSession(flow), challenge.href.split('#')[1] ?? '');
    const trace = run(flow.scenario(defaultOptions(flow)));
    const packet = packetAt(momentAt(trace, session.cursor));
    expect([opened, packet]).toEqual([true, 'server#1']);
  });
});
