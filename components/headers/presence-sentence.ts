import { inRegistrations, type Place, type Presence } from '@/lib/explain/reference/registration-table';
import { inWords } from '@/lib/text/in-words';

/**
 * Whether a header field stands in a registration: `It must stand in every REGISTER and in every response.` Undefined where
 * our documents do not say.
 */
export function presenceSentence(header: string): string | undefined {
  const rows = inRegistrations(header);
  if (rows === undefined) return undefined;
  if (rows.length === 0) return 'It is not made for registrations: a REGISTER and its responses have none.';
  const presences = [...new Set(rows.map(([, presence]) => presence))];
  return presences.map((presence) => sentence(presence, placesWith(presence, rows))).join(' ');
}

function placesWith(presence: Presence, rows: readonly (readonly [Place, Presence])[]): readonly Place[] {
  return rows.filter((row) => row[1] === presence).map(([place]) => place);
}

function sentence(presence: Presence, places: readonly Place[]): string {
  const every = presence === 'must' || presence === 'should';
  const named = inWords(places.map((place) => placeInWords(place, every)));
  switch (presence) {
    case 'must':
      return `It must stand in ${named}.`;
    case 'should':
      return `It should stand in ${named}; over TCP and TLS it must.`;
    case 'may':
      return `It may stand in ${named}.`;
    case 'conditional':
      return `In ${named} it stands if the case calls for it.`;
    case 'with a body':
      return `In ${named} it must stand if there is a body.`;
  }
}

function placeInWords(place: Place, every: boolean): string {
  if (place === 'request') return every ? 'every REGISTER' : 'a REGISTER';
  if (place === 'response') return every ? 'every response to it' : 'a response to it';
  if (place.includes('-')) return `a response from ${place.replace('-', ' to ')}`;
  return place.endsWith('xx') ? `a ${place} response` : `a ${place}`;
}
