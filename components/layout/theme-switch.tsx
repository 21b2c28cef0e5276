import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { chooseTheme, readTheme, THEMES, type Theme, watchTheme } from './theme';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Goes from the system's colours to light, to dark, and back. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(watchTheme, readTheme, () => 'system' as const);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={ICONS[theme]}
      label={`Colours: ${describe(theme)}. Change to ${describe(next)}.`}
      onClick={() => chooseTheme(next)}
    />
  );
}

function describe(theme: Theme): string {
  return theme === 'system' ? 'as the system' : theme;
}
