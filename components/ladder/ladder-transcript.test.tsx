import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration, registrationMarks } from '@/lib/ladder/test-data';
import { LadderTranscript } from './ladder-transcript';

it('tells the ladder as a list, with the messages', () => {
  const ladder = layoutLadder(inputFor(registration, { marks: registrationMarks }));
  render(<LadderTranscript ladder={ladder}>{({ text }) => <pre>{text}</pre>}</LadderTranscript>);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(5);
  expect(items[0]).toContain('At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives at 50 ms.');
  expect(items[0]).toContain('CSeq: 1 REGISTER');
  expect(items[3]).toBe('At 150 ms, SIP Server: binding stored for 3600 s.');
});
