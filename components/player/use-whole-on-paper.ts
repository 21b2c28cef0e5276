import { usePrinting } from '@/components/ui/use-printing';
import { momentAt } from '@/lib/session/moment';
import type { Lab } from './use-lab';

/** The lab at the end of its run while it is printed: paper does not follow who reads on. */
export function useWholeOnPaper(lab: Lab): Lab {
  const printing = usePrinting();
  return printing ? { ...lab, moment: momentAt(lab.trace, lab.stops.at(-1) ?? 0) } : lab;
}
