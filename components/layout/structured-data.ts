/** What a page is about, in as much as search engines have words for it (schema.org). */
export type PageSubject = { readonly kind: 'site' } | PartOfSite;

type PartOfSite =
  | { readonly kind: 'page' | 'playground' | 'terms' }
  | { readonly kind: 'course'; readonly lessons: readonly CoursePart[] }
  | { readonly kind: 'lesson'; readonly minutes: number; readonly sources: readonly string[] }
  | { readonly kind: 'flow'; readonly source: string }
  | { readonly kind: 'article'; readonly sources: readonly string[] };

export interface CoursePart {
  readonly title: string;
  /** From the root of the site: `/learn/first-register/`. */
  readonly path: string;
}

export interface DescribedPage {
  readonly title: string;
  readonly description: string;
  /** From the root of the site: `/flows/2.1/`. */
  readonly path: string;
  /** What all addresses begin with. */
  readonly root: string;
  readonly subject: PageSubject;
}

/** The page and the way to it from the front page, as JSON-LD. */
export function structuredData(page: DescribedPage): object {
  const { title, description, path, root, subject } = page;
  const site = { '@type': 'WebSite', '@id': `${root}/#site`, name: 'SIP Ladder', url: `${root}/` };
  const common = {
    name: title,
    description,
    url: `${root}${path}`,
    inLanguage: 'en',
    isAccessibleForFree: true,
  };
  if (subject.kind === 'site') {
    return { '@context': CONTEXT, ...site, description, inLanguage: 'en' };
  }
  return {
    '@context': CONTEXT,
    '@graph': [{ ...common, isPartOf: site, ...particulars(subject, title, root) }, wayTo(page)],
  };
}

const CONTEXT = 'https://schema.org';

function particulars(subject: PartOfSite, title: string, root: string): object {
  switch (subject.kind) {
    case 'page':
      return { '@type': 'WebPage' };
    case 'playground':
      return { '@type': 'WebApplication', applicationCategory: 'EducationalApplication' };
    case 'course':
      return {
        '@type': 'Course',
        provider: { '@type': 'Organization', name: 'SIP Ladder', url: `${root}/` },
        hasPart: subject.lessons.map((lesson) => ({
          '@type': 'LearningResource',
          name: lesson.title,
          url: `${root}${lesson.path}`,
        })),
      };
    case 'lesson':
      return {
        '@type': 'LearningResource',
        learningResourceType: 'lesson',
        timeRequired: `PT${subject.minutes}M`,
        citation: subject.sources,
        isPartOf: { '@type': 'Course', name: 'Learn', url: `${root}/learn/` },
      };
    case 'flow':
      return {
        '@type': 'LearningResource',
        learningResourceType: 'simulation',
        interactivityType: 'active',
        citation: subject.source,
      };
    case 'article':
      return { '@type': 'TechArticle', headline: title, citation: subject.sources };
    case 'terms':
      return { '@type': 'DefinedTermSet' };
  }
}

/** `/flows/2.1/`: SIP Ladder, Flows, and the page itself. */
function wayTo({ title, path, root }: DescribedPage): object {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  const section = second === '' ? [] : [{ name: SECTIONS[first] ?? first, path: `/${first}/` }];
  const steps = [{ name: 'SIP Ladder', path: '/' }, ...section, { name: title, path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: step.name,
      item: `${root}${step.path}`,
    })),
  };
}

/** Names of the pages that list others. */
const SECTIONS: Readonly<Record<string, string>> = {
  flows: 'Flows',
  headers: 'Header fields',
  learn: 'Learn',
  rules: 'Rules',
};
