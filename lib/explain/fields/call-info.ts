import type { FieldEntry } from '../field-entry';

/** More about who calls. */
export const callInfo: readonly FieldEntry[] = [
  {
    path: 'Call-Info',
    title: 'Call-Info header field',
    family: 'other',
    what: 'Where more about the caller or the callee is to be found: a picture, a page, a card.',
    writer: 'The client, or a proxy on the way.',
    reader: 'A phone may show it; what it fetches may be harmful, so that it should trust the sender.',
    spec: 'RFC 3261 §20.9',
  },
  {
    path: 'Call-Info.uri',
    title: 'URI in Call-Info',
    family: 'other',
    what: 'Where it is to be found.',
    writer: 'Whoever added the field.',
    reader: 'A phone may fetch it.',
    spec: 'RFC 3261 §20.9',
  },
  {
    path: 'Call-Info;purpose',
    title: 'purpose parameter of Call-Info',
    family: 'other',
    what: 'What is found there: icon, info, card, or a purpose that was registered later.',
    writer: 'Whoever added the field.',
    reader: 'A phone decides by it whether to show a picture or a link.',
    spec: 'RFC 3261 §20.9',
  },
];
