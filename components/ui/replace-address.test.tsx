import { beforeEach, expect, it } from 'vitest';
import { replaceAddress } from './replace-address';

/** What the router keeps of a page that was opened by a link. */
const STATE = { url: '/playground#v=old', as: '/playground/?a=1#v=old', options: {}, __N: true, key: 'k' };

beforeEach(() => window.history.replaceState(STATE, '', STATE.as));

it.each([
  ['v=new', '#v=new'],
  ['', ''],
])('puts %j into the address and into what the router keeps of it', (fragment, hash) => {
  expect(replaceAddress(fragment)).toBe(true);
  expect(window.location.href).toMatch(new RegExp(`/playground/\\?a=1${hash}$`));
  expect(window.history.state).toEqual({
    ...STATE,
    url: `/playground${hash}`,
    as: `/playground/?a=1${hash}`,
  });
});

it('gives the path its last slash back, and leaves the name of a file', () => {
  window.history.replaceState(STATE, '', '/flows/2.1#v=old');
  replaceAddress('v=new');
  expect(window.location.pathname).toBe('/flows/2.1/');
  window.history.replaceState(null, '', '/flows/2.1/index.html');
  replaceAddress('v=new');
  expect(window.location.pathname).toBe('/flows/2.1/index.html');
});

it.each([null, 'mine', { mine: true }])('leaves the state %j of others alone', (state) => {
  window.history.replaceState(state, '', '/');
  replaceAddress('v=new');
  expect(window.history.state).toEqual(state);
});
