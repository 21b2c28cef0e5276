import { usePrinting } from '@/components/ui/use-printing';
import { momentAt } from '@/lib/session/moment';
import type { Lab } from './use-lab';

/** The lab at the end of its run while it is printed, if `whole` is asked for: paper does not follow who reads on. */
export function useWholeOnPaper(lab: Lab, whole: boolean): Lab {
  const printing = usePrinting();
  return printing && whole ? { ...lab, moment: momentAt(lab.trace, lab.stops.at(-1) ?? 0) } : lab;
}
