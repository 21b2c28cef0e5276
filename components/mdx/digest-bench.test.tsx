import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useLab } from '@/components/player/use-lab';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { stageHold } from '@/test/stage-hold';
import { DigestBench } from './digest-bench';
import { StageContext } from './stage-context';

/** The response of RFC 3665 §2.1 F3 as it runs here, and what SHA-256 gives for the same values. */
const MD5 = 'fb435565e3b8d14aafad09f8bec61e73';

function Room({ of }: { readonly of: string }) {
  const opening = newSession(knownFlow('2.1'));
  const lab = useLab(opening);
  return (
    <StageContext.Provider value={stageHold(lab, opening.setup)}>
      <DigestBench of={of} />
    </StageContext.Provider>
  );
}

describe('the digest bench of a lesson', () => {
  it('begins with the values of the message, and its response comes out', () => {
    render(<Room of="F3" />);
    expect(screen.getByLabelText('username')).toHaveValue('bob');
    expect(screen.getByLabelText('password')).toHaveValue('zanzibar');
    expect(screen.getByRole('status')).toHaveTextContent('This is the response that stands in F3.');
    expect(screen.getByRole('row', { name: new RegExp(`^MD5 ${MD5}$`) })).toBeInTheDocument();
  });

  it('computes anew what is written, and leads back', async () => {
    const user = userEvent.setup();
    render(<Room of="F3" />);
    await user.type(screen.getByLabelText('password'), 's');
    expect(screen.getByRole('status')).toHaveTextContent(/^This is not the response/);
    await user.click(screen.getByRole('button', { name: 'The values of F3 again' }));
    expect(screen.getByRole('status')).toHaveTextContent(/^This is the response/);
  });

  it('leaves out what the old form does not have', async () => {
    const user = userEvent.setup();
    render(<Room of="F3" />);
    await user.selectOptions(screen.getByLabelText('qop'), 'none, as in RFC 2069');
    expect(screen.queryByLabelText('cnonce')).toBeNull();
    const steps = within(screen.getByRole('list', { name: 'Computation of the response' }));
    expect(steps.getByRole('heading', { name: /^Response/ })).toHaveTextContent(
      'Response = MD5(HA1 ":" nonce ":" HA2)',
    );
  });

  it('is absent where a message has no credentials', () => {
    const { container } = render(<Room of="F1" />);
    expect(container).toBeEmptyDOMElement();
  });
});
