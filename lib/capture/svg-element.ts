import { escapeXml } from './escape-xml';

/** Attributes by their names; lengths are written to a tenth of a px. */
export type Attributes = Readonly<Record<string, string | number>>;

/** `<g class="request">`: the beginning of an element. */
export function element(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}>`;
}

/** `<circle r="4"/>`: an element without content. */
export function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** Each part on a line of its own. */
export function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
