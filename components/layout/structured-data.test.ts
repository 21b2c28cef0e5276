import { expect, it } from 'vitest';
import { structuredData } from './structured-data';

const root = 'https://sip-ladder.example';
const words = { title: 'NAT', description: 'How it goes on.', root };

it('tells of a lesson what it is, of which course, and the way to it', () => {
  const subject = { kind: 'lesson', minutes: 25, sources: ['RFC 3581'] } as const;
  expect(structuredData({ ...words, path: '/learn/nat/', subject })).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'LearningResource',
        name: 'NAT',
        url: `${root}/learn/nat/`,
        timeRequired: 'PT25M',
        citation: ['RFC 3581'],
        isPartOf: { '@type': 'Course', url: `${root}/learn/` },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'SIP Ladder', item: `${root}/` },
          { position: 2, name: 'Learn', item: `${root}/learn/` },
          { position: 3, name: 'NAT', item: `${root}/learn/nat/` },
        ],
      },
    ],
  });
});

it.each([
  [
    { kind: 'flow', source: 'RFC 3665 §2.1' },
    { '@type': 'LearningResource', citation: 'RFC 3665 §2.1' },
  ],
  [
    { kind: 'article', sources: ['RFC 3261 §8'] },
    { '@type': 'TechArticle', headline: 'NAT' },
  ],
  [
    { kind: 'course', lessons: [{ title: 'A', path: '/learn/a/' }] },
    { '@type': 'Course', hasPart: [{ name: 'A', url: `${root}/learn/a/` }] },
  ],
  [{ kind: 'terms' }, { '@type': 'DefinedTermSet' }],
  [{ kind: 'playground' }, { '@type': 'WebApplication' }],
  [{ kind: 'page' }, { '@type': 'WebPage' }],
] as const)('calls a page by its kind: %j', (subject, expected) => {
  const data = structuredData({ ...words, path: '/a/', subject });
  expect(data).toMatchObject({ '@graph': [expected, { '@type': 'BreadcrumbList' }] });
});

it('calls the front page the site', () => {
  const data = structuredData({ ...words, path: '/', subject: { kind: 'site' } });
  expect(data).toMatchObject({ '@type': 'WebSite', url: `${root}/`, name: 'SIP Ladder' });
});
