import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ThemeSwitch } from './theme-switch';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

describe('ThemeSwitch', () => {
  it('goes through system, light and dark, and remembers', async () => {
    render(<ThemeSwitch />);
    const seen = [];
    for (let press = 0; press < 3; press++) {
      await userEvent.click(screen.getByRole('button'));
      seen.push([
        document.documentElement.dataset.theme,
        localStorage.getItem('theme'),
        screen.getByRole('button').getAttribute('aria-label'),
      ]);
    }
    expect(seen).toEqual([
      ['light', 'light', 'Colours: light. Change to dark.'],
      ['dark', 'dark', 'Colours: dark. Change to as the system.'],
      [undefined, null, 'Colours: as the system. Change to light.'],
    ]);
  });

  it('starts with what holds for the page', () => {
    document.documentElement.dataset.theme = 'dark';
    render(<ThemeSwitch />);
    expect(screen.getByRole('button', { name: /^Colours: dark/ })).toBeInTheDocument();
  });

  it('follows another tab', async () => {
    render(<ThemeSwitch />);
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: 'light' }));
    expect(await screen.findByRole('button', { name: /^Colours: light/ })).toBeInTheDocument();
  });
});
