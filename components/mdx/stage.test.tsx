import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { Field } from './field';
import { Message } from './message';
import { Moment } from './moment';
import { Scrub } from './scrub';
import { Stage } from './stage';

afterEach(() => {
  vi.restoreAllMocks();
});

it('leaves the prose where it is, and its neighbours alone, when its flow fails', () => {
  // React tells the console of each fault.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const flow = knownFlow('2.1');
  const failing = {
    ...flow,
    scenario: () => {
      throw new Error('A fault of ours.');
    },
  };
  const lesson = (of: typeof flow, name: string) => (
    <Stage flow={of} name={name}>
      <Moment at="F1">
        <p>
          Prose {name} with <Field path="Call-ID">Call-ID</Field> and <Scrub setting="seed" />.
        </p>
        <Message of="F1" />
      </Moment>
    </Stage>
  );
  render(
    <>
      {lesson(failing, 'one')}
      {lesson(flow, 'two')}
    </>,
  );
  expect(screen.getByText(/^Prose one with/)).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent(/^The flow beside this text has stopped/);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Flow 2.1: Successful New Registration' })).toBeInTheDocument();
});
