/** What is read of an answer of Lighthouse. Scores are 0 to 1, and `null` for what does not apply or could not be measured. */
export interface LighthouseReport {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
  /** How fast the machine was meanwhile: 1500 and more is a desktop that has nothing else to do. */
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
}

interface Category {
  readonly title: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly { readonly node?: { readonly snippet: string } }[] };
}

export interface Failure {
  readonly said: string;
  /** False for what is told only. */
  readonly decides: boolean;
}

/** Parts of a page that are shown of those that fail. */
const SHOWN = 3;

/** The report in the middle, by how fast the page was. */
export function typical(reports: readonly LighthouseReport[]): LighthouseReport {
  const sorted = reports.toSorted((a, b) => speed(a) - speed(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no report.');
  return middle;
}

/** `Performance 100, Accessibility 100, Best Practices 100, SEO 100 (speed of the machine: 1820)`. */
export function scoresOf({ categories, environment }: LighthouseReport): string {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${inHundredths(score)}`);
  return `${scores.join(', ')} (speed of the machine: ${Math.round(environment.benchmarkIndex)})`;
}

/** A sentence for each category that is below 100, and for each audit that makes it so. With `spares`, speed does not decide. */
export function failures(report: LighthouseReport, spares: boolean): readonly Failure[] {
  const { runtimeError } = report;
  if (runtimeError !== undefined) return [{ said: runtimeError.message, decides: true }];
  return Object.entries(report.categories)
    .filter(([, { score }]) => inHundredths(score) !== '100')
    .flatMap(([id, category]) => {
      const decides = id !== 'performance' || !spares;
      return sentencesOf(category, report).map((said) => ({ said, decides }));
    });
}

function sentencesOf({ title, score, auditRefs }: Category, { audits }: LighthouseReport): readonly string[] {
  const reasons = auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    return audit === undefined || weight === 0 || audit.score === null || audit.score === 1
      ? []
      : [told(id, audit)];
  });
  return [`${title} is ${inHundredths(score)}.`, ...reasons];
}

/** `heading-order: Heading elements are not in a sequentially-descending order <h4 class="…">`. */
function told(id: string, { title, displayValue = '', details }: Audit): string {
  const places = (details?.items ?? []).flatMap(({ node }) => (node === undefined ? [] : [node.snippet]));
  return [`${id}: ${title}`, displayValue, ...places.slice(0, SHOWN)].filter(Boolean).join(' ');
}

function speed({ categories }: LighthouseReport): number {
  return categories.performance?.score ?? 0;
}

/** As Lighthouse itself shows a score. */
function inHundredths(score: number | null): string {
  return score === null ? 'unknown' : `${Math.round(100 * score)}`;
}
