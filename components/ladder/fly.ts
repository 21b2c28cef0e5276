import { easeCubicInOut } from 'd3-ease';
import { select } from 'd3-selection';
import 'd3-transition';
import { partedAt, pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow } from '@/lib/ladder/ladder';
import { ENVELOPE } from './flight';

export interface FlightLook {
  /** ms from one end to the other. */
  readonly duration: number;
  /** Class names for what flies. */
  readonly shaft: string;
  readonly envelope: string;
}

/**
 * Lets an envelope fly along an arrow and draw its line on the way; a lost one fades where it is lost. Everything that
 * moves is added to `layer` and removed again; `drawn`, which holds the arrow as it is in the end, is hidden meanwhile.
 * Returns what ends the flight at once: whether it is called or not, the end state is the same.
 */
export function fly(layer: SVGGElement, drawn: SVGGElement, arrow: Arrow, look: FlightLook): () => void {
  const { kind, fate, step } = arrow;
  const way = wayOf(arrow);

  const flight = select(layer).append('g').attr('data-kind', kind);
  const shaft = flight.append('polyline').attr('class', look.shaft);
  const envelope = flight.append('g').attr('class', look.envelope).attr('opacity', 1);
  envelope.append('path').attr('d', ENVELOPE);
  envelope.append('text').attr('y', 18).attr('text-anchor', 'middle').attr('font-size', 11).text(step);
  const moveTo = (t: number) => {
    const { covered, here } = partedAt(way, t);
    shaft.attr('points', pointsOf(covered));
    envelope.attr('transform', `translate(${here.join(' ')})`);
  };
  const reveal = () => select(drawn).attr('visibility', null);
  const land = () => {
    flight.interrupt().remove();
    envelope.interrupt();
    reveal();
  };
  const fade = () => {
    reveal();
    shaft.remove();
    envelope
      .transition()
      .duration(look.duration / 2)
      .attr('opacity', 0)
      .on('end', land);
  };

  select(drawn).attr('visibility', 'hidden');
  moveTo(0);
  flight
    .transition()
    .duration(look.duration)
    .ease(easeCubicInOut)
    .tween('fly', () => moveTo)
    .on('end', fate === 'lost' ? fade : land);
  return land;
}
