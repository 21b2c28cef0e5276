import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PlainEditor } from './plain-editor';

it('keeps the line ends of lines that are not touched', async () => {
  const onChange = vi.fn();
  render(
    <PlainEditor
      value={'a\nb\r\n'}
      onChange={onChange}
      label="Text of F3"
      longest={1000}
      onLimit={() => undefined}
      hintId="hint"
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Text of F3' });
  expect(field).toHaveValue('a\nb\n');
  await userEvent.type(field, 'X', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  expect(onChange).toHaveBeenLastCalledWith('Xa\nb\r\n');
});
