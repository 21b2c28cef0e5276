import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.edge';
import { afterEach, expect, it } from 'vitest';
import { redoEarlyInput } from './early-input';

function Form() {
  const [said, setSaid] = useState({ text: '', lines: '', choice: 'a', on: false, one: 'x', presses: 0 });
  const put = (change: Partial<typeof said>) => setSaid((before) => ({ ...before, ...change }));
  return (
    <>
      <output>{JSON.stringify(said)}</output>
      <input aria-label="text" value={said.text} onChange={(event) => put({ text: event.target.value })} />
      <textarea
        aria-label="lines"
        value={said.lines}
        onChange={(event) => put({ lines: event.target.value })}
      />
      <select
        aria-label="choice"
        value={said.choice}
        onChange={(event) => put({ choice: event.target.value })}
      >
        <option>a</option>
        <option>b</option>
      </select>
      <input
        type="checkbox"
        aria-label="on"
        checked={said.on}
        onChange={(event) => put({ on: event.target.checked })}
      />
      {['x', 'y'].map((one) => (
        <input
          key={one}
          type="radio"
          aria-label={one}
          checked={said.one === one}
          onChange={() => put({ one })}
        />
      ))}
      <button type="button" onClick={() => put({ presses: said.presses + 1 })}>
        press
      </button>
    </>
  );
}

function exported(): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = renderToString(<Form />);
  document.body.append(page);
  return page;
}

function control(label: string): Element {
  return label === 'press' ? screen.getByRole('button') : screen.getByLabelText(label);
}

/** What a browser does before React is there, and `public/start.js` keeps. */
function early(label: string, input: { readonly value?: string; readonly checked?: boolean } = {}): void {
  const element = control(label);
  Object.assign(element, input);
  window.early ??= new Map();
  window.early.set(element, { value: '', checked: false, ...input });
}

afterEach(() => {
  delete window.early;
  document.body.replaceChildren();
});

it.each([
  ['text', { value: 'abc' }, '"text":"abc"'],
  ['lines', { value: 'a\nb' }, '"lines":"a\\nb"'],
  ['choice', { value: 'b' }, '"choice":"b"'],
  ['on', { checked: true }, '"on":true'],
  ['y', { checked: true }, '"one":"y"'],
  ['press', {}, '"presses":1'],
])('what was done to "%s" before React was there is done again, once', async (label, input, said) => {
  const page = exported();
  early(label, input);
  await act(async () => redoEarlyInput());
  expect(window.early?.size).toBe(1);
  await act(async () => void hydrateRoot(page, <Form />));
  await act(async () => redoEarlyInput());
  await act(async () => redoEarlyInput());
  expect(page.querySelector('output')).toHaveTextContent(said);
  expect(control(label)).toMatchObject(input);
  expect(window.early?.size).toBe(0);
});

it('leaves alone what was written on in the meantime, and what is not there any more', async () => {
  const page = exported();
  early('text', { value: 'abc' });
  early('lines', { value: 'gone' });
  control('lines').remove();
  await act(async () => void hydrateRoot(page, <Form />, { onRecoverableError: () => undefined }));
  Object.assign(control('text'), { value: 'abcd' });
  await act(async () => redoEarlyInput());
  expect(control('text')).toHaveValue('abcd');
  expect(window.early?.size).toBe(0);
});
