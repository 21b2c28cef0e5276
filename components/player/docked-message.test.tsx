import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import type { Edit } from '@/lib/sim/edit';
import { DockedMessage } from './docked-message';
import { useLab } from './use-lab';
import { useLabDesk } from './use-lab-desk';

const session = newSession(knownFlow('2.1'));

function Room({ edits }: { readonly edits: readonly Edit[] }) {
  const lab = useLab({ ...session, setup: { ...session.setup, edits } });
  const desk = useLabDesk(lab, { keysEverywhere: false, folds: true });
  return <DockedMessage lab={lab} desk={desk} />;
}

it('shows the first line of the open message as it is written, and signs for what would not be seen', () => {
  render(
    <Room edits={[{ kind: 'replace', packet: 'server#2', text: 'SIP/2.0 200 O\u202eK\u0000\r\n\r\n' }]} />,
  );
  const line = screen.getByText('SIP/2.0 200 O\ufffdK\u2400');
  expect(line).toHaveAttribute('translate', 'no');
});
