import type { Flow } from '@/lib/flows/flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';

/** The paths of all fields of a flow, in the order in which one meets them first. */
export function usualPaths(flow: Flow): readonly string[] {
  const paths = Object.values(undisturbedTexts(flow)).flatMap((text) => pieces(parse(text)));
  return [...new Set(paths.map(({ path }) => path))];
}
