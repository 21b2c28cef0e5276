import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Red, green and blue as linear light, 0 to 1. */
type Colour = readonly [number, number, number];

const FAMILIES = ['transaction', 'identity', 'binding', 'proof', 'other'] as const;
const GROUPS = [1, 2, 3, 4, 5, 6].map((number) => `group-${number}`);
const SURFACES = ['surface', 'surface-raised', 'surface-sunken'] as const;

/** Text, and the grounds that it stands on. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: SURFACES,
  'ink-soft': SURFACES,
  accent: [...SURFACES, 'accent-tint'],
  'accent-ink': ['accent'],
  request: SURFACES,
  response: SURFACES,
  lost: SURFACES,
  success: [...SURFACES, 'success-tint'],
  ...Object.fromEntries(GROUPS.map((group) => [group, SURFACES])),
  ...onItsTint(FAMILIES.map((family) => `family-${family}`)),
  ...onItsTint(['severity-error', 'severity-warning', 'severity-info']),
};

/** Edges of controls and focus rings. */
const EDGES: Readonly<Record<string, readonly string[]>> = { 'line-strong': SURFACES, focus: SURFACES };

/** What people with one kind of cone missing see: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHT: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const css = fs.readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
const usual = readTokens(css.slice(0, css.indexOf('@media')));

/** What a reader gets, and what a reader who asks for more contrast does; WCAG 2.2, 1.4.3 and 1.4.6. */
const PALETTES = [
  { name: 'usual', tokens: usual, least: { text: 4.5, edge: 3 } },
  {
    name: 'with more contrast',
    tokens: new Map([...usual, ...readTokens(mediaBlock('(prefers-contrast: more)'))]),
    least: { text: 7, edge: 4.5 },
  },
];

const CASES = PALETTES.flatMap((palette) =>
  THEMES.map((theme) => ({ ...palette, name: `the ${theme} theme, ${palette.name}`, theme })),
);

describe.each(CASES)('$name', ({ tokens, theme, least }) => {
  const colour = (token: string) => parseColour(token, tokens.get(token)?.[theme]);

  it.each(pairs(TEXT))(`text %s on %s has a contrast of ${least.text}`, (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least.text);
  });

  it.each(pairs(EDGES))(`edge %s on %s has a contrast of ${least.edge}`, (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(least.edge);
  });

  it.each(Object.keys(SIGHT))('families and groups can be told apart with %s sight', (sight) => {
    for (const names of [FAMILIES.map((family) => `family-${family}`), GROUPS]) {
      const seen = names.map((name) => see(colour(name), sight));
      const distances = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => distance(one, other)));
      expect(Math.min(...distances)).toBeGreaterThan(0.08);
    }
  });
});

function onItsTint(names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [...SURFACES, `${name}-tint`]]));
}

function pairs(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([name, grounds]) =>
    grounds.map((ground): [string, string] => [name, ground]),
  );
}

it('where colours are forced, every colour is one of the reader’s', () => {
  const forced = mediaBlock('(forced-colors: active)');
  const left = [...usual.keys()].filter((name) => !forced.includes(`--${name}: `));
  // The system itself draws what is selected.
  expect(left).toEqual(['selection']);
  expect(forced).not.toMatch(/#|rgb|light-dark/);
});

/** What stands in the block of a media query of the tokens. */
function mediaBlock(query: string): string {
  const start = css.indexOf(`@media ${query} {`);
  expect(start, `styles/tokens.css has no block for ${query}`).toBeGreaterThan(-1);
  return css.slice(start, css.indexOf('\n}\n', start));
}

function readTokens(text: string): ReadonlyMap<string, Record<Theme, string>> {
  const pattern = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
  return new Map(
    [...text.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

function parseColour(name: string, hex: string | undefined): Colour {
  if (hex === undefined) {
    throw new Error(`styles/tokens.css has no --${name}: light-dark(#rrggbb, #rrggbb)`);
  }
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Colour, other: Colour): number {
  const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function see([r, g, b]: Colour, sight: string): Colour {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const [red = 0, green = 0, blue = 0] = (SIGHT[sight] ?? []).map((row) =>
    clamp(row[0] * r + row[1] * g + row[2] * b),
  );
  return [red, green, blue];
}

/** Distance in OKLab, where about 0.02 is just noticeable side by side. */
function distance(one: Colour, other: Colour): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
