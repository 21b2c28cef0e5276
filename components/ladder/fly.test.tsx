import { expect, it, vi } from 'vitest';
import type { Arrow } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, troubled } from '@/lib/ladder/test-data';
import { fly } from './fly';

const { arrows } = layoutLadder(inputFor(troubled));
const look = { duration: 20, shaft: 'shaft', envelope: 'envelope' };

function stage() {
  const create = () => document.createElementNS('http://www.w3.org/2000/svg', 'g');
  return { layer: create(), drawn: create() };
}

function arrowOf(fate: Arrow['fate']): Arrow {
  const arrow = arrows.find((each) => each.fate === fate);
  if (arrow === undefined) return expect.fail(`the run has no ${fate} packet`);
  return arrow;
}

it.each(['delivered', 'lost'] as const)('leaves nothing behind when a %s packet has flown', async (fate) => {
  const { layer, drawn } = stage();
  const arrow = arrowOf(fate);
  fly(layer, drawn, arrow, look);
  expect(drawn).toHaveAttribute('visibility', 'hidden');
  expect(layer.querySelector('.shaft')).toHaveAttribute(
    'points',
    `${arrow.x1},${arrow.y1} ${arrow.x1},${arrow.y1}`,
  );
  expect(layer.querySelector('text')).toHaveTextContent(arrow.step);
  await vi.waitFor(() => expect(layer.childNodes).toHaveLength(0));
  expect(drawn.attributes).toHaveLength(0);
});

it('lets a lost packet fade at its cross', async () => {
  const { layer, drawn } = stage();
  const arrow = arrowOf('lost');
  const land = fly(layer, drawn, arrow, { ...look, duration: 100 });
  await vi.waitFor(() => expect(drawn).not.toHaveAttribute('visibility'));
  expect(layer.querySelector('.envelope')).toHaveAttribute('transform', `translate(${arrow.x2} ${arrow.y2})`);
  land();
});

it('can be ended at once, twice, without touching a later flight', () => {
  const { layer, drawn } = stage();
  const land = fly(layer, drawn, arrowOf('delivered'), look);
  land();
  expect(layer.childNodes).toHaveLength(0);
  expect(drawn.attributes).toHaveLength(0);
  land();
  const later = fly(layer, drawn, arrowOf('delivered'), look);
  expect(layer.childNodes).toHaveLength(1);
  later();
});
