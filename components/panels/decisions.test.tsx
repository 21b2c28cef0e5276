import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Decisions } from './decisions';

describe('Decisions', () => {
  it('lists the steps in order, with verdict, sentence and section', () => {
    const notes = [
      { step: '10.3 step 1', verdict: 'ok', text: 'It is for this registrar.', spec: 'RFC 3261 §10.3' },
      { step: '10.3 step 3', verdict: 'refused', text: 'There are no credentials.', spec: 'RFC 3261 §22.4' },
      { step: '22.2', verdict: 'info', text: 'It waits.', spec: 'RFC 3261 §22.2' },
    ] as const;
    render(<Decisions notes={notes} who="SIP Server" />);
    expect(screen.getByRole('region', { name: 'What SIP Server decides' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Passed: It is for this registrar. RFC 3261 §10.3 step 1',
      'Refused: There are no credentials. RFC 3261 §22.4',
      'Note: It waits. RFC 3261 §22.2',
    ]);
  });

  it('says so if there was nothing to decide', () => {
    render(<Decisions notes={[]} who="Bob" />);
    expect(screen.getByText('There is nothing to decide at this moment.')).toBeInTheDocument();
  });
});
